"""Scales of a lead image that may be a copy of a photo."""

from kancelar_content.media_use.withdrawable_images import WithdrawableImages


class LeadImageScales(WithdrawableImages):
    """One's own file stays in caches as Plone has it."""

    def may_be_withdrawn(self) -> bool:
        return bool(self.context.archive_photo)
