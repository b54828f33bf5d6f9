"""A drawing surface of 1600 by 900 units with smooth edges."""

from dataclasses import dataclass
from io import BytesIO
from PIL import Image
from PIL import ImageDraw

import math
import random


WIDTH, HEIGHT = 1600, 900

#: Drawn larger and reduced: Pillow's polygons have no smooth edges of their own.
SCALE = 2

Colour = tuple[int, int, int]
Point = tuple[float, float]


@dataclass(frozen=True)
class Light:
    """The colours of one time of day."""

    zenith: Colour
    horizon: Colour
    sun: Colour
    far: Colour
    near: Colour
    accent: Colour


LIGHTS = (
    Light(
        (86, 148, 200),
        (222, 236, 240),
        (255, 246, 214),
        (136, 170, 190),
        (38, 84, 78),
        (214, 88, 60),
    ),
    Light(
        (62, 78, 128),
        (252, 190, 138),
        (255, 232, 186),
        (140, 124, 160),
        (44, 48, 84),
        (236, 120, 72),
    ),
    Light(
        (120, 170, 196),
        (250, 236, 208),
        (255, 250, 232),
        (164, 184, 178),
        (62, 98, 66),
        (196, 64, 58),
    ),
    Light(
        (142, 172, 204),
        (240, 244, 250),
        (255, 255, 246),
        (178, 198, 216),
        (66, 92, 124),
        (40, 110, 160),
    ),
    Light(
        (92, 124, 150),
        (246, 220, 176),
        (255, 236, 196),
        (176, 152, 128),
        (104, 66, 48),
        (226, 138, 44),
    ),
)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """`one` mixed with a share of `other`."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


class Canvas:
    """Draws in units; the same seed gives the same picture."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 the same picture every time
        self.light = LIGHTS[seed % len(LIGHTS)]
        self.image = self._gradient(self.light.zenith, self.light.horizon)
        self._draw = ImageDraw.Draw(self.image)

    @staticmethod
    def _gradient(top: Colour, bottom: Colour) -> Image.Image:
        rows = HEIGHT * SCALE
        column = Image.new("RGB", (1, rows))
        column.putdata(
            [blend(top, bottom, min(1.0, y / rows * 1.45)) for y in range(rows)]
        )
        return column.resize((WIDTH * SCALE, rows), Image.Resampling.NEAREST)

    @staticmethod
    def _scaled(points: list[Point]) -> list[Point]:
        return [(x * SCALE, y * SCALE) for x, y in points]

    def polygon(self, points: list[Point], colour: Colour) -> None:
        self._draw.polygon(self._scaled(points), fill=colour)

    def rectangle(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: Colour,
        radius: float = 0,
    ) -> None:
        box = self._scaled([(x, y), (x + width, y + height)])
        self._draw.rounded_rectangle(box, radius * SCALE, fill=colour)

    def circle(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.ellipse(x, y, radius, radius, colour)

    def ellipse(self, x: float, y: float, rx: float, ry: float, colour: Colour) -> None:
        box = self._scaled([(x - rx, y - ry), (x + rx, y + ry)])
        self._draw.ellipse(box, fill=colour)

    def ring(
        self,
        x: float,
        y: float,
        radius: float,
        width: float,
        colour: Colour,
        start: float = 0,
        end: float = 360,
    ) -> None:
        box = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self._draw.arc(box, start, end, fill=colour, width=round(width * SCALE))

    def line(self, points: list[Point], width: float, colour: Colour) -> None:
        self._draw.line(
            self._scaled(points),
            fill=colour,
            width=max(1, round(width * SCALE)),
            joint="curve",
        )

    def sun(self, x: float, y: float, radius: float = 70) -> None:
        """The sun with two faint halos."""
        for size, share in ((2.6, 0.18), (1.7, 0.36), (1.0, 1.0)):
            background = blend(self.light.zenith, self.light.horizon, min(1.0, y / 600))
            self.circle(x, y, radius * size, blend(background, self.light.sun, share))

    def cloud(self, x: float, y: float, size: float) -> None:
        colour = blend(self.light.horizon, (255, 255, 255), 0.55)
        for dx, dy, r in (
            (-1.1, 0.1, 0.45),
            (-0.45, -0.15, 0.62),
            (0.3, -0.05, 0.72),
            (1.05, 0.12, 0.45),
        ):
            self.circle(x + dx * size, y + dy * size, r * size, colour)
        self.rectangle(x - 1.5 * size, y, 3 * size, 0.56 * size, colour, 0.28 * size)

    def clouds(self) -> None:
        for _ in range(self.random.randint(1, 3)):
            self.cloud(
                self.random.uniform(120, 1480),
                self.random.uniform(90, 240),
                self.random.uniform(26, 50),
            )

    def ridge(
        self, base: float, height: float, colour: Colour, *, rough: float = 1.0
    ) -> None:
        """A range of hills from edge to edge, as three waves of random phase."""
        phases = [self.random.uniform(0, 2 * math.pi) for _ in range(3)]
        points = [(0.0, HEIGHT)]
        for x in range(0, WIDTH + 20, 20):
            wave = (
                math.sin(x / 290 + phases[0])
                + 0.5 * math.sin(x / 130 + phases[1])
                + 0.22 * rough * math.sin(x / 47 + phases[2])
            )
            points.append((x, base - height * (0.5 + wave / 3.4)))
        points.append((WIDTH, HEIGHT))
        self.polygon(points, colour)

    def hills(self, layers: int = 3, top: float = 520) -> None:
        """Ridges that grow darker towards the viewer."""
        for layer in range(layers):
            share = layer / max(1, layers - 1)
            self.ridge(
                top + layer * 110,
                170 - 40 * share,
                blend(self.light.far, self.light.near, share * 0.75),
            )

    def ground(self, y: float, share: float = 0.9) -> None:
        self.rectangle(
            0, y, WIDTH, HEIGHT - y, blend(self.light.far, self.light.near, share)
        )

    def spruce(self, x: float, y: float, height: float, colour: Colour) -> None:
        """A spruce with its foot at (x, y)."""
        half = height * 0.24
        for level in range(3):
            top = y - height + level * height * 0.24
            wide = half * (0.52 + level * 0.24)
            self.polygon(
                [
                    (x, top),
                    (x - wide, top + height * 0.42),
                    (x + wide, top + height * 0.42),
                ],
                colour,
            )
        self.rectangle(
            x - height * 0.03,
            y - height * 0.12,
            height * 0.06,
            height * 0.12,
            blend(colour, (60, 40, 30), 0.5),
        )

    def spruces(self, count: int, y: float, size: float, colour: Colour) -> None:
        for _ in range(count):
            self.spruce(
                self.random.uniform(-20, WIDTH + 20),
                y + self.random.uniform(-12, 24),
                size * self.random.uniform(0.7, 1.25),
                colour,
            )

    def ring_of_desks(
        self, x: float, y: float, rx: float, ry: float, colour: Colour, count: int
    ) -> None:
        """Desks and chairs along the upper half of an ellipse."""
        for i in range(count):
            angle = math.pi * (0.06 + 0.88 * (i + 0.5) / count)
            px, py = x - rx * math.cos(angle), y - ry * math.sin(angle)
            size = 30 + (900 - py) * -0.012 + ry * 0.03
            self.circle(
                px, py - size * 0.9, size * 0.62, blend(colour, (20, 30, 60), 0.55)
            )
            self.rectangle(px - size, py - size * 0.6, 2 * size, size * 0.9, colour, 6)
            self.rectangle(
                px - size * 0.3,
                py - size * 0.45,
                size * 0.6,
                size * 0.4,
                (244, 244, 238),
            )

    def encoded(self, kind: str) -> bytes:
        """The finished picture as a file of the kind, `JPEG` or `PDF`."""
        target = BytesIO()
        self.image.reduce(SCALE).save(target, kind, quality=84)
        return target.getvalue()
