"""Sends files into an album in pieces, as tus has it, and draws them."""

from base64 import b64encode
from hashlib import sha256
from io import BytesIO
from PIL import Image


TUS = {"Tus-Resumable": "1.0.0"}
PIECE = 20_000


def noise(seed: int, size: tuple[int, int] = (320, 240), quality: int = 90) -> bytes:
    """A JPEG of large spots that no other seed gives."""
    spots = b"".join(sha256(f"{seed} {n}".encode()).digest() for n in range(6))
    small = Image.frombytes("RGB", (9, 7), spots[:189])
    file = BytesIO()
    small.resize(size, Image.Resampling.BICUBIC).save(file, "JPEG", quality=quality)
    return file.getvalue()


def described(**facts: str) -> str:
    return ",".join(
        f"{name} {b64encode(value.encode()).decode()}" for name, value in facts.items()
    )


class Sender:
    """Sends files into an album, in pieces."""

    def __init__(self, client, url: str) -> None:
        self.client = client
        self.url = url

    def begin(self, data: bytes, name: str = "most.jpg"):
        headers = {"Upload-Length": str(len(data))}
        headers["Upload-Metadata"] = described(filename=name)
        return self.client.post(f"{self.url}/@tus-upload", headers=TUS | headers)

    def piece(self, place: str, data: bytes, at: int):
        headers = {"Upload-Offset": str(at)}
        headers["Content-Type"] = "application/offset+octet-stream"
        return self.client.patch(place, data=data, headers=TUS | headers)

    def send(self, data: bytes, name: str = "most.jpg"):
        place = self.begin(data, name).headers["Location"]
        for at in range(0, len(data), PIECE):
            answer = self.piece(place, data[at : at + PIECE], at)
        return answer

    def decide(self, answer, **said: str):
        place = f"{self.url}/@tus-upload/{answer.json()['uid']}"
        return self.client.post(place, json=said, headers=TUS)
