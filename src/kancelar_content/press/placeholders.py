"""What a template leaves open until a release is made from it."""

from collections.abc import Mapping


#: The words in braces that editors may write.
DATE = "date"
NUMBER_OF_MEETING = "number_of_meeting"


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each `{name}` replaced by its value.

    What has no value stays as it is, so that the editor sees it is still open; braces
    around anything else are part of the text.
    """
    for name, value in values.items():
        if value:
            text = text.replace(f"{{{name}}}", value)
    return text
