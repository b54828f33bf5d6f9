"""The sentences about files that are not taken, each with what to do about it."""

from kancelar_content import _


#: Why a file is refused.
UNREADABLE = {
    "broken": _(
        "media_file_broken",
        default="The file is damaged and cannot be opened. Open it in its program, "
        "save it again and add the new file.",
    ),
    "busy": _(
        "media_file_busy",
        default="The server is too busy to open the file now. The file is not to "
        "blame; add it again in a few minutes.",
    ),
    "empty": _(
        "media_file_empty",
        default="The file is empty. Copy it from the camera or the phone once more "
        "and add it again.",
    ),
    "gif": _(
        "media_file_gif",
        default="GIF is not taken. Save a picture as PNG, an animation as an MP4 "
        "video.",
    ),
    "heic": _(
        "media_file_heic",
        default="This HEIC photo cannot be opened. Save it as JPEG and add it again; "
        "an iPhone takes JPEG when Settings > Camera > Formats is set to Most "
        "Compatible.",
    ),
    "lost_end": _(
        "media_file_lost_end",
        default="The file is not whole, its end is missing. Add it again; if that "
        "does not help, copy it from the camera or the phone once more.",
    ),
    "matroska": _(
        "media_file_matroska",
        default="Videos in MKV are not taken. Save the video as MP4 (H.264 and AAC) "
        "or WebM.",
    ),
    "no_picture": _(
        "media_file_no_picture",
        default="There is no picture in this video, only sound. Add a video with a "
        "picture.",
    ),
    "no_space": _(
        "media_file_no_space",
        default="The disk of the server is full, so the file could not be worked on. "
        "Nothing is lost; tell the administrator and add the file again later.",
    ),
    "odd_colours": _(
        "media_file_odd_colours",
        default="The colours of this picture are stored in a way that cannot be "
        "read. Save it as a JPEG or as a TIFF with 8 bits per channel in RGB.",
    ),
    "raw": _(
        "media_file_raw",
        default="These are raw data of a camera. Develop the photo as JPEG or TIFF "
        "and add that file.",
    ),
    "sound_codec": _(
        "media_file_sound_codec",
        default="The sound of this video (${codec}) is not played by all browsers. "
        "Save the video as MP4 with H.264 and AAC.",
    ),
    "svg": _(
        "media_file_svg",
        default="SVG drawings are not taken, because they may hold programs. Save it "
        "as PNG.",
    ),
    "too_heavy": _(
        "media_file_too_heavy",
        default="The file has ${megabytes} MB; a photo may have at most ${most} MB. "
        "Save it as a JPEG.",
    ),
    "too_large": _(
        "media_file_too_large",
        default="The file would take too much memory when opened. Make the picture "
        "smaller, or save it as an ordinary JPEG.",
    ),
    "too_long": _(
        "media_file_too_long",
        default="The file took too long to open and was given up. Save it in its "
        "program again, as a JPEG or an MP4 with H.264, and add the new file.",
    ),
    "too_many_pixels": _(
        "media_file_too_many_pixels",
        default="The picture has ${width} × ${height} pixels, that is ${megapixels} "
        "million; at most ${most} million are taken. Make it smaller.",
    ),
    "unknown_kind": _(
        "media_file_unknown_kind",
        default="This is neither a photo nor a video that the archive takes. Save it "
        "as JPEG, PNG, WebP, TIFF or HEIC, a video as MP4 or WebM.",
    ),
    "video_codec": _(
        "media_file_video_codec",
        default="The picture of this video (${codec}) is not played by all browsers. "
        "Save it as MP4 with H.264; an iPhone does when Settings > Camera > Formats "
        "is set to Most Compatible.",
    ),
    "video_index": _(
        "media_file_video_index",
        default="The video has no index, so it cannot be played: the recording or "
        "the copying was cut off. Copy it from the camera or the phone once more.",
    ),
    "wrong_ending": _(
        "media_file_wrong_ending",
        default="The name ends with .${ending}, but the content is something else "
        "(${kind}). Find the right file, or give its name the right ending.",
    ),
    "zeros": _(
        "media_file_zeros",
        default="The file holds only zeros, as after a copying that was cut off. "
        "Copy it from the camera or the phone once more and add it again.",
    ),
}

#: What the person should know about a file that was taken.
NOTICES = {
    "other_ending": _(
        "media_file_other_ending",
        default="The name of the file promises another format; it was taken for what "
        "it is (${kind}).",
    ),
    "first_of_many": _(
        "media_file_first_of_many",
        default="The file holds several pictures; the first one is shown.",
    ),
}
