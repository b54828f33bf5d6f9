"""Pictures of the demonstration, drawn on the spot: no photographer, no licence."""

from kancelar_policy.demo.canvas import blend
from kancelar_policy.demo.canvas import Canvas
from kancelar_policy.demo.canvas import Colour
from kancelar_policy.demo.canvas import HEIGHT
from kancelar_policy.demo.canvas import WIDTH

import math


WHITE: Colour = (250, 250, 246)
DARK: Colour = (40, 46, 58)


def draw(motif: str, seed: int, kind: str = "JPEG") -> bytes:
    """A file of the kind with a picture of 1600 by 900 pixels.

    :raises KeyError: if there is no such motif.
    """
    canvas = Canvas(seed)
    MOTIFS[motif](canvas)
    return canvas.encoded(kind)


def hills(c: Canvas) -> None:
    """A mountain that runs up into a tower, above three ridges."""
    c.sun(c.random.uniform(250, 520), 250)
    c.clouds()
    far = blend(c.light.far, c.light.near, 0.25)
    peak = c.random.uniform(900, 1100)
    c.ridge(600, 110, c.light.far)
    slope = [(peak - 620, 720), (peak - 330, 520), (peak - 130, 350), (peak - 34, 272)]
    tower = [(peak - 34, 272), (peak - 20, 214), (peak - 10, 140), (peak - 3, 60)]
    left = slope + tower
    c.polygon(left + [(2 * peak - x, y) for x, y in reversed(left)], far)
    c.line([(peak - 24, 232), (peak + 24, 232)], 5, blend(far, WHITE, 0.5))
    c.ridge(730, 130, blend(c.light.far, c.light.near, 0.55))
    c.ridge(850, 110, blend(c.light.far, c.light.near, 0.9))
    c.spruces(26, 900, 120, blend(c.light.near, DARK, 0.35))


def road(c: Canvas) -> None:
    """A road that winds towards the hills."""
    c.sun(c.random.uniform(900, 1350), 230)
    c.clouds()
    c.hills(2, 500)
    c.ground(600, 0.6)
    asphalt = blend(DARK, c.light.far, 0.25)
    bend = c.random.choice((-1, 1))

    def middle(t: float) -> float:
        return 800 + bend * (260 * math.sin(t * 2.6) * t)

    steps = [i / 40 for i in range(41)]
    left, right, shoulder_left, shoulder_right, marks = [], [], [], [], []
    for t in steps:
        y, half = 900 - 300 * t, 330 * (1 - t) ** 1.5 + 8
        left.append((middle(t) - half, y))
        right.append((middle(t) + half, y))
        shoulder_left.append((middle(t) - half * 1.12, y))
        shoulder_right.append((middle(t) + half * 1.12, y))
        marks.append((middle(t), y, half))
    c.polygon(
        shoulder_left + shoulder_right[::-1], blend(c.light.horizon, asphalt, 0.25)
    )
    c.polygon(left + right[::-1], asphalt)
    for i in range(0, 36, 4):
        (x1, y1, h1), (x2, y2, h2) = marks[i], marks[i + 2]
        c.polygon(
            [
                (x1 - h1 * 0.03, y1),
                (x1 + h1 * 0.03, y1),
                (x2 + h2 * 0.03, y2),
                (x2 - h2 * 0.03, y2),
            ],
            WHITE,
        )
    c.spruces(5, 640, 110, blend(c.light.near, DARK, 0.2))


def bridge(c: Canvas) -> None:
    """A stone viaduct over a valley with a river."""
    c.sun(c.random.uniform(250, 1350), 210, 60)
    c.hills(3, 470)
    stone = blend(c.light.accent, c.light.horizon, 0.58)
    shade = blend(stone, DARK, 0.28)
    valley = blend(c.light.far, c.light.near, 0.8)
    c.rectangle(0, 400, WIDTH, 46, shade)
    c.rectangle(0, 386, WIDTH, 22, stone)
    pitch = 228
    offset = c.random.uniform(-60, 0)
    c.rectangle(0, 446, WIDTH, 400, stone)
    gap = blend(c.light.far, c.light.near, 0.45)
    for i in range(8):
        x = offset + i * pitch + 34
        c.ellipse(x + 80, 540, 80, 80, gap)
        c.rectangle(x, 540, 160, 330, gap)
        c.ring(x + 80, 540, 92, 12, shade, 180, 360)
    c.ridge(850, 60, valley)
    c.polygon(
        [(560, 900), (760, 800), (900, 800), (1180, 900)],
        blend(c.light.zenith, WHITE, 0.35),
    )
    c.spruces(16, 890, 90, blend(c.light.near, DARK, 0.3))


def glass(c: Canvas) -> None:
    """Vases and a bowl of coloured glass on a table against the light."""
    c.sun(800, 420, 180)
    c.ground(690, 0.35)
    c.rectangle(0, 690, WIDTH, 10, blend(c.light.horizon, WHITE, 0.5))
    tints = [
        c.light.accent,
        c.light.zenith,
        blend(c.light.near, c.light.zenith, 0.5),
        blend(c.light.accent, c.light.sun, 0.5),
    ]
    c.random.shuffle(tints)
    for i, (x, size) in enumerate(((330, 0.9), (640, 1.2), (960, 0.8), (1270, 1.05))):
        tint = tints[i]
        body = blend(tint, c.light.sun, 0.25)
        height = 380 * size
        foot = 745
        c.ellipse(x, foot, 120 * size, 16, blend(c.light.near, c.light.far, 0.4))
        profile = [
            (
                t,
                (52 + 70 * math.sin(math.pi * (0.15 + 0.75 * t) * (1 + 0.2 * (i % 2))))
                * size,
            )
            for t in (j / 24 for j in range(25))
        ]
        left = [(x - w, foot - t * height) for t, w in profile]
        right = [(x + w, foot - t * height) for t, w in profile]
        c.polygon(left + right[::-1], body)
        for share, part in ((0.45, 0.62), (0.2, 0.3)):
            inner = [(x - w * part, foot - 12 - t * (height - 24)) for t, w in profile]
            outer = [
                (x + w * part * 0.6, foot - 12 - t * (height - 24)) for t, w in profile
            ]
            c.polygon(inner + outer[::-1], blend(body, WHITE, share))
        top = profile[-1][1]
        c.ellipse(x, foot - height, abs(top), 14 * size, blend(tint, DARK, 0.2))
        c.ellipse(x, foot - height, abs(top) * 0.86, 9 * size, blend(body, WHITE, 0.35))
        c.line(
            [
                (x - 60 * size, foot - height * 0.35),
                (x - 66 * size, foot - height * 0.62),
            ],
            9,
            WHITE,
        )


def hospital(c: Canvas) -> None:
    """A pavilion with a cross and a lawn."""
    c.clouds()
    c.hills(2, 560)
    c.ground(720, 0.7)
    wall = blend(c.light.horizon, WHITE, 0.7)
    window = blend(c.light.zenith, DARK, 0.25)
    c.rectangle(260, 360, 760, 380, wall)
    c.rectangle(260, 340, 760, 26, blend(c.light.far, DARK, 0.3))
    c.rectangle(1020, 250, 300, 490, blend(wall, c.light.far, 0.35))
    for row in range(3):
        for column in range(7):
            lit = c.random.random() < 0.25
            c.rectangle(
                300 + column * 102,
                400 + row * 106,
                64,
                66,
                c.light.sun if lit else window,
                4,
            )
    red = (200, 50, 54)
    c.circle(1170, 410, 96, WHITE)
    c.rectangle(1146, 346, 48, 128, red)
    c.rectangle(1106, 386, 128, 48, red)
    c.rectangle(1110, 620, 120, 120, window, 6)
    c.line([(1170, 620), (1170, 740)], 4, wall)
    c.polygon(
        [(1110, 740), (1230, 740), (1420, 900), (1000, 900)],
        blend(c.light.horizon, c.light.far, 0.4),
    )
    for x in (120, 190, 1440, 1520):
        c.circle(
            x, 640, c.random.uniform(60, 84), blend(c.light.near, c.light.far, 0.2)
        )
        c.rectangle(x - 7, 660, 14, 90, blend(DARK, (110, 70, 40), 0.6))


def train(c: Canvas) -> None:
    """A motor unit on a line under the hills."""
    c.sun(c.random.uniform(200, 1400), 190, 56)
    c.clouds()
    c.hills(3, 470)
    c.ground(740, 0.85)
    c.rectangle(0, 735, WIDTH, 24, blend(c.light.horizon, DARK, 0.45))
    for x in range(0, WIDTH, 44):
        c.rectangle(x, 752, 26, 12, blend(DARK, (110, 80, 60), 0.4))
    c.rectangle(0, 742, WIDTH, 7, blend(WHITE, DARK, 0.4))
    body = c.light.accent
    c.polygon(
        [(240, 720), (215, 640), (262, 540), (330, 505), (1390, 505), (1390, 720)], body
    )
    c.rectangle(215, 655, 1175, 26, WHITE)
    c.rectangle(290, 488, 1060, 20, blend(body, DARK, 0.45), 8)
    c.polygon(
        [(262, 620), (286, 545), (352, 532), (352, 620)],
        blend(DARK, c.light.zenith, 0.35),
    )
    pane = blend(c.light.horizon, c.light.zenith, 0.45)
    for x in range(392, 1290, 118):
        c.rectangle(x, 540, 92, 82, pane, 10)
        c.polygon(
            [(x + 14, 618), (x + 44, 544), (x + 66, 544), (x + 36, 618)],
            blend(pane, WHITE, 0.45),
        )
    for x in (620, 1092):
        c.rectangle(x - 2, 528, 88, 186, blend(body, WHITE, 0.14), 6)
        c.rectangle(x + 10, 544, 64, 96, pane, 6)
    for x in (330, 420, 760, 850, 1220, 1310):
        c.circle(x, 726, 26, DARK)
        c.circle(x, 726, 11, blend(DARK, WHITE, 0.4))
    c.circle(244, 690, 10, c.light.sun)


def forest(c: Canvas) -> None:
    """Rows of spruces in the mist."""
    c.sun(c.random.uniform(400, 1200), 260, 84)
    c.ridge(520, 150, c.light.far)
    for layer in range(5):
        share = 0.18 + layer * 0.19
        colour = blend(c.light.far, c.light.near, share)
        c.ridge(590 + layer * 85, 60, colour)
        c.spruces(30 - layer * 3, 585 + layer * 85, 90 + layer * 38, colour)


def school(c: Canvas) -> None:
    """A school with a red roof and a clock."""
    c.clouds()
    c.hills(2, 540)
    c.ground(740, 0.7)
    wall = blend(c.light.sun, c.light.horizon, 0.4)
    roof = blend(c.light.accent, DARK, 0.15)
    window = blend(c.light.zenith, DARK, 0.3)
    c.rectangle(220, 440, 1160, 320, wall)
    c.polygon([(190, 440), (280, 350), (1320, 350), (1410, 440)], roof)
    c.rectangle(660, 340, 280, 420, blend(wall, WHITE, 0.35))
    c.polygon([(630, 340), (800, 220), (970, 340)], blend(roof, DARK, 0.12))
    c.circle(800, 410, 44, WHITE)
    c.ring(800, 410, 46, 6, roof)
    c.line([(800, 410), (800, 378)], 6, DARK)
    c.line([(800, 410), (824, 422)], 6, DARK)
    for row in range(2):
        for x in (270, 365, 460, 555, 975, 1070, 1165, 1260):
            c.rectangle(x, 480 + row * 130, 66, 86, window, 3)
            c.line([(x + 33, 480 + row * 130), (x + 33, 566 + row * 130)], 4, wall)
    c.rectangle(740, 600, 120, 160, roof, 8)
    c.polygon(
        [(700, 760), (900, 760), (1040, 900), (560, 900)],
        blend(c.light.horizon, c.light.far, 0.3),
    )
    for x in (110, 1490):
        c.circle(x, 620, 96, blend(c.light.near, c.light.far, 0.15))
        c.rectangle(x - 10, 660, 20, 110, blend(DARK, (110, 70, 40), 0.6))


def flags(c: Canvas) -> None:
    """Five flags in plain colours in the wind."""
    c.clouds()
    c.hills(2, 640)
    c.ground(800, 0.8)
    colours = [
        (c.light.accent, WHITE),
        (blend(c.light.zenith, DARK, 0.25), (244, 200, 66)),
        (WHITE, (200, 50, 54)),
        ((58, 120, 84), WHITE),
        ((244, 200, 66), blend(c.light.zenith, DARK, 0.3)),
    ]
    c.random.shuffle(colours)
    for i, (upper, lower) in enumerate(colours):
        x = 180 + i * 285
        top = 190 + 26 * math.sin(i * 1.7)
        phase = c.random.uniform(0, 6)
        c.rectangle(x, top - 24, 10, 640 - top + 190, blend(DARK, WHITE, 0.45), 4)
        c.circle(x + 5, top - 28, 11, (230, 190, 80))
        xs = range(0, 221, 10)

        def edge(
            level: float,
            phase: float = phase,
            x: float = x,
            top: float = top,
            xs: range = xs,
        ) -> list:
            return [
                (x + 10 + dx, top + level + 15 * math.sin(dx / 46 + phase) * dx / 160)
                for dx in xs
            ]

        for start, end, colour in ((0, 76, upper), (76, 152, lower)):
            c.polygon(edge(start) + edge(end)[::-1], colour)
            for fold in (5, 14):
                strip = [edge(start)[fold : fold + 4], edge(end)[fold : fold + 4]]
                c.polygon(strip[0] + strip[1][::-1], blend(colour, DARK, 0.1))


def assembly(c: Canvas) -> None:
    """Rows of seats around a speaker's desk, from above the gallery."""
    floor = blend(c.light.far, c.light.horizon, 0.35)
    c.rectangle(0, 0, WIDTH, HEIGHT, blend(floor, DARK, 0.12))
    for x in range(-100, 1700, 130):
        c.polygon(
            [(x, 0), (x + 62, 0), (x + 62, 330), (x, 330)], blend(floor, WHITE, 0.16)
        )
    c.ellipse(800, 1010, 1240, 760, floor)
    for row in range(5, 0, -1):
        rx, ry = 190 + row * 150, 110 + row * 92
        c.ring_of_desks(
            800, 930, rx, ry, blend(c.light.near, (120, 84, 56), 0.55), 8 + row * 3
        )
    c.polygon(
        [(690, 900), (725, 780), (875, 780), (910, 900)],
        blend((120, 84, 56), c.light.sun, 0.25),
    )
    c.rectangle(715, 764, 170, 24, blend((120, 84, 56), WHITE, 0.3), 6)
    c.line([(800, 764), (806, 716)], 5, DARK)
    c.circle(807, 712, 9, DARK)


def library(c: Canvas) -> None:
    """Shelves of books."""
    c.rectangle(0, 0, WIDTH, HEIGHT, blend(c.light.near, (84, 58, 42), 0.6))
    spines = [
        c.light.accent,
        c.light.zenith,
        c.light.near,
        c.light.far,
        c.light.sun,
        blend(c.light.accent, DARK, 0.4),
        (58, 120, 104),
        (214, 178, 92),
    ]
    board = blend((136, 98, 66), c.light.sun, 0.2)
    for shelf in range(4):
        bottom = 215 + shelf * 222
        x = 20.0
        while x < 1570:
            width = c.random.uniform(20, 52)
            if c.random.random() < 0.06:
                x += width * 1.6
                continue
            height = c.random.uniform(128, 186)
            colour = blend(c.random.choice(spines), DARK, c.random.uniform(0, 0.25))
            c.rectangle(x, bottom - height, width - 3, height, colour, 3)
            band = blend(colour, WHITE, 0.5)
            c.rectangle(x, bottom - height * 0.84, width - 3, 8, band)
            c.rectangle(x, bottom - height * 0.2, width - 3, 5, band)
            x += width
        c.rectangle(0, bottom, WIDTH, 20, board)
        c.rectangle(0, bottom + 20, WIDTH, 8, blend(board, DARK, 0.5))


def castle(c: Canvas) -> None:
    """A castle on a rock."""
    c.sun(c.random.choice((330, 1270)), 260, 80)
    c.clouds()
    c.hills(2, 620)
    rock = blend(c.light.far, c.light.near, 0.7)
    c.polygon(
        [
            (420, 900),
            (520, 660),
            (610, 600),
            (700, 560),
            (930, 556),
            (1030, 610),
            (1110, 700),
            (1200, 900),
        ],
        rock,
    )
    c.polygon(
        [(700, 560), (760, 720), (720, 900), (600, 900), (640, 640)],
        blend(rock, DARK, 0.18),
    )
    wall = blend(c.light.horizon, c.light.accent, 0.18)
    shade = blend(wall, DARK, 0.22)
    roof = blend(c.light.accent, DARK, 0.3)
    c.rectangle(620, 430, 370, 160, wall)
    c.rectangle(660, 240, 96, 350, shade)
    c.polygon([(644, 244), (708, 110), (772, 244)], roof)
    c.rectangle(890, 330, 110, 260, shade)
    c.polygon([(874, 334), (945, 230), (1016, 334)], roof)
    c.polygon([(756, 430), (776, 370), (872, 370), (890, 430)], roof)
    for x, y in (
        (696, 300),
        (696, 380),
        (790, 470),
        (840, 470),
        (936, 390),
        (936, 460),
        (790, 530),
    ):
        c.rectangle(x, y, 24, 38, blend(DARK, c.light.zenith, 0.2), 10)
    for x in range(620, 990, 34):
        c.rectangle(x, 416, 18, 18, wall)
    c.ridge(880, 60, blend(c.light.far, c.light.near, 0.95))
    c.spruces(24, 900, 110, blend(c.light.near, DARK, 0.3))


def lake(c: Canvas) -> None:
    """A lake with the hills and a sail mirrored in it."""
    c.sun(c.random.uniform(300, 1300), 250, 70)
    c.clouds()
    c.hills(3, 420)
    water = blend(c.light.zenith, c.light.horizon, 0.35)
    c.rectangle(0, 600, WIDTH, 300, water)
    for _ in range(70):
        y = c.random.uniform(612, 890)
        length = c.random.uniform(40, 220) * (y - 540) / 300
        c.rectangle(
            c.random.uniform(-60, 1560),
            y,
            length,
            3.4,
            blend(water, WHITE, c.random.uniform(0.15, 0.5)),
            2,
        )
    for x, size in (
        (c.random.uniform(350, 600), 1.0),
        (c.random.uniform(950, 1250), 0.7),
    ):
        y = 700 * (0.86 + 0.14 * size)
        c.polygon([(x, y - 190 * size), (x, y - 22), (x + 96 * size, y - 22)], WHITE)
        c.polygon(
            [(x - 8, y - 160 * size), (x - 8, y - 22), (x - 66 * size, y - 22)],
            c.light.accent,
        )
        c.polygon(
            [
                (x - 84 * size, y - 14),
                (x + 104 * size, y - 14),
                (x + 70 * size, y + 16),
                (x - 56 * size, y + 16),
            ],
            DARK,
        )


def rescue(c: Canvas) -> None:
    """A fire engine at dusk."""
    c.hills(3, 500)
    c.ground(730, 0.85)
    red = (196, 44, 48)
    c.rectangle(560, 420, 620, 270, red, 16)
    c.polygon([(300, 690), (300, 560), (352, 440), (540, 440), (540, 690)], red)
    c.polygon(
        [(336, 560), (376, 470), (520, 470), (520, 560)],
        blend(DARK, c.light.zenith, 0.5),
    )
    c.rectangle(300, 610, 880, 30, WHITE)
    for x in range(300, 1180, 60):
        c.polygon(
            [(x, 610), (x + 26, 610), (x + 56, 640), (x + 30, 640)], (244, 200, 66)
        )
    for x in (600, 740, 880, 1020):
        c.rectangle(x, 456, 118, 128, blend(WHITE, DARK, 0.24), 6)
        for y in range(468, 580, 18):
            c.rectangle(x + 6, y, 106, 6, blend(WHITE, DARK, 0.36))
    c.rectangle(560, 380, 600, 12, blend(WHITE, DARK, 0.25))
    c.rectangle(560, 404, 600, 10, blend(WHITE, DARK, 0.25))
    for x in range(580, 1160, 40):
        c.rectangle(x, 384, 8, 26, blend(WHITE, DARK, 0.25))
    for r, share in ((70, 0.25), (40, 0.5), (20, 1)):
        c.circle(430, 424, r, blend(c.light.horizon, (80, 150, 250), share * 0.8))
    c.rectangle(300, 680, 890, 24, DARK)
    for x in (420, 960, 1090):
        c.circle(x, 700, 62, DARK)
        c.circle(x, 700, 28, blend(DARK, WHITE, 0.55))
    c.rectangle(0, 762, WIDTH, 10, blend(DARK, c.light.far, 0.5))


def network(c: Canvas) -> None:
    """Points joined by lines, as towns by cables."""
    c.rectangle(0, 0, WIDTH, HEIGHT, blend(c.light.near, DARK, 0.55))
    points = [
        (
            x * 200 + c.random.uniform(-70, 70) + 100,
            y * 180 + c.random.uniform(-60, 60) + 90,
        )
        for x in range(8)
        for y in range(5)
    ]
    glow = blend(c.light.zenith, WHITE, 0.25)
    for i, one in enumerate(points):
        for other in points[i + 1 :]:
            if math.dist(one, other) < 250:
                c.line([one, other], 3, blend(c.light.near, glow, 0.45))
    for x, y in points:
        size = c.random.choice((9, 12, 16, 26))
        c.circle(x, y, size * 1.9, blend(c.light.near, c.light.zenith, 0.45))
        c.circle(x, y, size, c.light.accent if size == 26 else glow)


def bus(c: Canvas) -> None:
    """A regional bus at a stop."""
    c.clouds()
    c.hills(3, 480)
    c.ground(720, 0.5)
    c.rectangle(0, 740, WIDTH, 160, blend(DARK, c.light.far, 0.3))
    for x in range(-40, WIDTH, 170):
        c.rectangle(x, 826, 96, 9, WHITE)
    body = blend(c.light.near, c.light.zenith, 0.5)
    c.rectangle(250, 400, 930, 330, WHITE, 34)
    c.rectangle(250, 590, 930, 140, body, 20)
    c.polygon([(700, 730), (860, 590), (1000, 590), (840, 730)], c.light.accent)
    pane = blend(DARK, c.light.zenith, 0.45)
    for x in (420, 560, 840, 980):
        c.rectangle(x, 440, 124, 116, pane, 10)
        c.polygon(
            [(x + 20, 552), (x + 58, 444), (x + 84, 444), (x + 46, 552)],
            blend(pane, WHITE, 0.25),
        )
    for x in (276, 700):
        c.rectangle(x, 436, 112, 280, pane, 8)
        c.line([(x + 56, 440), (x + 56, 712)], 5, WHITE)
    c.polygon([(1122, 440), (1180, 440), (1180, 600), (1122, 580)], pane)
    for x in (470, 1040):
        c.circle(x, 730, 62, DARK)
        c.circle(x, 730, 26, blend(DARK, WHITE, 0.6))
    c.rectangle(1340, 360, 12, 390, blend(DARK, WHITE, 0.4))
    c.circle(1346, 350, 54, c.light.accent)
    c.rectangle(1318, 332, 56, 30, WHITE, 6)
    c.circle(1330, 372, 7, WHITE)
    c.circle(1362, 372, 7, WHITE)


def plan(c: Canvas) -> None:
    """A map with a road, its detour and a closed section."""
    c.rectangle(0, 0, WIDTH, HEIGHT, (240, 238, 228))
    for _ in range(9):
        x, y = c.random.uniform(0, WIDTH), c.random.uniform(0, HEIGHT)
        c.ellipse(
            x, y, c.random.uniform(90, 240), c.random.uniform(60, 160), (206, 222, 190)
        )
    river = [(x, 640 + 70 * math.sin(x / 210)) for x in range(-20, 1640, 20)]
    c.line(river, 26, (158, 194, 222))
    main = [(x, 430 + 50 * math.sin(x / 330 + 1)) for x in range(-20, 1640, 20)]
    c.line(main, 22, (170, 164, 150))
    c.line(main, 16, WHITE)
    c.line(main[30:48], 16, (200, 50, 54))
    start, end = main[26], main[54]
    detour = [start, (620, 240), (800, 170), (980, 220), end]
    c.line(detour, 12, (58, 120, 84))
    for x, y in (start, end):
        c.circle(x, y, 20, (58, 120, 84))
        c.circle(x, y, 10, WHITE)
    for _ in range(60):
        x, y = c.random.uniform(40, 1540), c.random.uniform(40, 860)
        c.rectangle(
            x, y, c.random.uniform(12, 30), c.random.uniform(12, 26), (196, 184, 168)
        )


def speech(c: Canvas) -> None:
    """A person at a lectern with microphones, in front of three flags."""
    c.rectangle(0, 640, WIDTH, 260, blend(c.light.near, DARK, 0.3))
    for i, colour in enumerate((c.light.accent, WHITE, c.light.zenith)):
        x = 250 + 120 * i
        c.rectangle(x - 5, 110, 10, 560, blend(DARK, WHITE, 0.5))
        c.polygon([(x, 130), (x + 92, 170), (x + 70, 470), (x, 430)], colour)
    x = c.random.uniform(820, 980)
    skin = blend((236, 196, 168), (148, 98, 72), c.random.random())
    hair = blend(DARK, (196, 150, 96), c.random.random())
    coat = blend(c.light.near, DARK, c.random.uniform(0.1, 0.7))
    c.rectangle(x - 150, 400, 300, 400, coat, 90)
    c.polygon([(x - 46, 400), (x + 46, 400), (x, 540)], WHITE)
    c.rectangle(x - 28, 350, 56, 70, blend(skin, DARK, 0.12), 20)
    c.ellipse(x, 262, 88, 96, hair)
    c.ellipse(x, 286, 74, 92, skin)
    if c.random.random() < 0.5:
        c.rectangle(x - 92, 250, 26, 150, hair, 12)
        c.rectangle(x + 66, 250, 26, 150, hair, 12)
    wood = blend(c.light.accent, DARK, 0.55)
    c.polygon([(x - 250, 580), (x + 250, 580), (x + 200, 900), (x - 200, 900)], wood)
    c.rectangle(x - 270, 560, 540, 34, blend(wood, WHITE, 0.18), 8)
    for side in (-1, 1):
        c.line([(x + 70 * side, 562), (x + 30 * side, 500)], 6, DARK)
        c.circle(x + 30 * side, 494, 13, DARK)


MOTIFS = {
    motif.__name__: motif
    for motif in (
        assembly,
        bridge,
        bus,
        castle,
        flags,
        forest,
        glass,
        hills,
        hospital,
        lake,
        library,
        network,
        plan,
        rescue,
        road,
        school,
        speech,
        train,
    )
}
