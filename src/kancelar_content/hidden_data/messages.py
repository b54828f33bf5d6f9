"""The sentences of findings and of places, for those who prepare a publication."""

from kancelar_content import _


#: What reads or looks like personal data.
PERSONAL = {
    "birth_number": _("finding_birth_number", default="Birth number"),
    "iban": _("finding_iban", default="Bank account (IBAN)"),
    "account": _("finding_account", default="Bank account"),
    "email": _("finding_email", default="E-mail address"),
    "phone": _("finding_phone", default="Telephone number"),
    "birth_date": _("finding_birth_date", default="Date of birth"),
    "data_box": _("finding_data_box", default="Id of a data box"),
    "known_name": _("finding_known_name", default="Name of the person"),
    "known_address": _("finding_known_address", default="Address of the person"),
    "known_birth_date": _(
        "finding_known_birth_date", default="Date of birth of the person"
    ),
    "known_email": _("finding_known_email", default="E-mail address of the person"),
    "known_phone": _("finding_known_phone", default="Telephone number of the person"),
    "known_data_box": _("finding_known_data_box", default="Data box of the person"),
    "known_phrase": _("finding_known_phrase", default="Data of the person"),
}

#: What is in a file and is not seen by those who look at it.
HIDDEN = {
    "annotation": _("finding_annotation", default="Note or mark added to the page"),
    "appended_data": _(
        "finding_appended_data", default="Data added after the end of the picture"
    ),
    "comment": _("finding_comment", default="Comment"),
    "covered_picture": _(
        "finding_covered_picture",
        default="Picture that is covered only; what is under it can be uncovered",
    ),
    "custom_data": _(
        "finding_custom_data", default="Data of a program, not seen in the document"
    ),
    "earlier_version": _(
        "finding_earlier_version", default="Earlier version kept inside the file"
    ),
    "embedded_file": _("finding_embedded_file", default="Another file inside the file"),
    "external_link": _(
        "finding_external_link", default="Link to another file, with its values"
    ),
    "form_value": _("finding_form_value", default="Filled field of a form"),
    "hidden_column": _("finding_hidden_column", default="Hidden column"),
    "hidden_layer": _("finding_hidden_layer", default="Layer that is switched off"),
    "hidden_row": _("finding_hidden_row", default="Hidden row"),
    "hidden_sheet": _("finding_hidden_sheet", default="Hidden sheet"),
    "hidden_text": _("finding_hidden_text", default="Text that is not seen"),
    "image_location": _(
        "finding_image_location", default="Place where the picture was taken (GPS)"
    ),
    "image_metadata": _(
        "finding_image_metadata", default="Data about the picture or its author"
    ),
    "image_thumbnail": _(
        "finding_image_thumbnail", default="Preview, which may show what was cut off"
    ),
    "metadata": _("finding_metadata", default="Data about the author or the program"),
    "pivot_cache": _(
        "finding_pivot_cache", default="Source data of a pivot table, kept inside"
    ),
    "script": _("finding_script", default="Program inside the file"),
    "tracked_change": _("finding_tracked_change", default="Tracked change"),
}

#: Why something cannot be examined, and what to do about it.
UNREADABLE = {
    "archive": _(
        "finding_archive",
        default="It cannot be examined: it is an archive. Unpack it and add its files.",
    ),
    "broken": _(
        "finding_broken",
        default="It cannot be examined: the file is damaged. Open it in its program, "
        "save it again and add the new file.",
    ),
    "encrypted": _(
        "finding_encrypted",
        default="It cannot be examined: it is protected by a password. Save it without "
        "the password and add it again.",
    ),
    "forged_type": _(
        "finding_forged_type",
        default="It is another kind of file than its name says. Give it the right "
        "name ending, or save it again in its program.",
    ),
    "no_copy": _(
        "finding_no_copy",
        default="No clean copy can be made of this kind of file. Save it as PDF, DOCX "
        "or XLSX and add it again.",
    ),
    "old_format": _(
        "finding_old_format",
        default="It cannot be examined: it is in an old format. Save it as DOCX, XLSX "
        "or PDF and add it again.",
    ),
    "picture_of_text": _(
        "finding_picture_of_text",
        default="It is a picture without text: what is written in it was not examined. "
        "Read it with your own eyes.",
    ),
    "too_large": _(
        "finding_too_large",
        default="It cannot be examined: it is too large. Divide it or add a "
        "smaller file.",
    ),
    "too_long": _(
        "finding_too_long",
        default="It cannot be examined: it takes too long. Divide it, or save it again "
        "in a simpler form.",
    ),
    "too_many": _(
        "finding_too_many",
        default="There is more that is not listed here. Remove what is listed and "
        "examine it again.",
    ),
    "unknown_format": _(
        "finding_unknown_format",
        default="It cannot be examined: this kind of file is not known. Save it as "
        "PDF, DOCX, XLSX, plain text or a picture.",
    ),
}

KINDS = PERSONAL | HIDDEN | UNREADABLE

PLACES = {
    "text": _("place_text", default="text"),
    "file": _("place_file", default="the whole file"),
    "file_name": _("place_file_name", default="name of the file"),
    "properties": _("place_properties", default="properties of the file: ${name}"),
    "page": _("place_page", default="page ${page}"),
    "page_picture": _("place_page_picture", default="page ${page}, picture ${number}"),
    "page_note": _("place_page_note", default="page ${page}, note ${number}"),
    "page_link": _("place_page_link", default="page ${page}, target of a link"),
    "page_field": _("place_page_field", default="page ${page}, field ${number}"),
    "attachment": _("place_attachment", default="inserted file ${number}"),
    "paragraph": _("place_paragraph", default="paragraph ${number}"),
    "header": _("place_header", default="header, paragraph ${number}"),
    "footer": _("place_footer", default="footer, paragraph ${number}"),
    "footnote": _("place_footnote", default="footnotes, paragraph ${number}"),
    "comment": _("place_comment", default="comment ${number}"),
    "link": _("place_link", default="target of a link"),
    "alternative_text": _(
        "place_alternative_text", default="description of picture ${number}"
    ),
    "picture": _("place_picture", default="picture ${number}"),
    "sheet": _("place_sheet", default="sheet ${sheet}"),
    "sheet_hidden": _("place_sheet_hidden", default="sheet ${sheet}, hidden"),
    "sheet_name": _("place_sheet_name", default="name of sheet ${number}"),
    "row": _("place_row", default="sheet ${sheet}, row ${row}, hidden"),
    "column": _("place_column", default="sheet ${sheet}, column ${column}, hidden"),
    "cell": _("place_cell", default="sheet ${sheet}, cell ${cell}"),
    "defined_name": _("place_defined_name", default="defined name ${number}"),
    "sheet_heading": _(
        "place_sheet_heading", default="sheet ${sheet}, header or footer for print"
    ),
    "part": _("place_part", default="part of the file: ${name}"),
}
