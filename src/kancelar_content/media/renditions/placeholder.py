"""What stands in the place of a photo that nobody may be shown; it needs no words."""

#: Neutral on light and dark pages; no page's stylesheet reaches a picture.
GROUND, LINE = "#dfe5ea", "#6f7f8d"

DEFAULT = (3, 2)


def placeholder(width: int | None = None, height: int | None = None) -> str:
    """An SVG with a crossed-out picture, of the same shape as the photo."""
    across, down = width or DEFAULT[0], height or DEFAULT[1]
    high = round(600 * down / across)
    x, y = 300, high / 2
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="600" height="{high}"\
 viewBox="0 0 600 {high}"><path fill="{GROUND}" d="M0 0h600v{high}H0z"/>\
<g fill="none" stroke="{LINE}" stroke-width="8" stroke-linejoin="round"\
 transform="translate({x} {y})">\
<rect x="-90" y="-65" width="180" height="130" rx="10"/>\
<path d="M-84 48l52-56 34 34 26-26 56 54"/><circle cx="34" cy="-28" r="14"/>\
<path stroke-linecap="round" stroke="{GROUND}" stroke-width="24" d="M-110 85L110-85"/>\
<path stroke-linecap="round" d="M-110 85L110-85"/></g></svg>"""
