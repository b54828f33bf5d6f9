"""Pure rule of sounds that every browser plays, told by how the file begins."""


def is_sound(head: bytes) -> bool:
    """MP3 with a tag or a first frame of layer III, or a file of the MPEG-4 family."""
    frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2
    return head.startswith(b"ID3") or frame or head[4:8] == b"ftyp"
