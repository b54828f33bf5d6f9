"""How a release is read from JSON."""

from datetime import datetime
from itertools import chain
from kancelar_content import _
from kancelar_content.behaviors.embargo import IEmbargo
from kancelar_content.behaviors.revision import CORRECTION_MISSING
from kancelar_content.behaviors.revision import correction_missing
from kancelar_content.behaviors.revision import IRevision
from kancelar_content.behaviors.revision import is_seen
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.press.press_release import IPressRelease
from kancelar_content.publication.site_time import site_moment
from kancelar_content.publication.site_time import site_zone
from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from plone.restapi.deserializer.dxfields import DefaultFieldDeserializer
from plone.restapi.interfaces import IDeserializeFromJson
from plone.restapi.interfaces import IFieldDeserializer
from types import SimpleNamespace
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Invalid
from zope.schema.interfaces import IDatetime


@implementer(IDeserializeFromJson)
@adapter(IPressRelease, IKancelarLayer)
class DeserializeRelease(DeserializeFromJson):
    """Asks for a correction where the meaning of a published text changes."""

    def get_schema_data(self, data, validate_all, create=False):
        schema_data, errors = super().get_schema_data(data, validate_all, create)
        edit = IRevision(self.context)
        if is_seen(chain(*self.modified.values())) and correction_missing(
            self.context, edit.edit_kind, edit.correction
        ):
            errors.append({"field": "correction", "message": CORRECTION_MISSING})
        return schema_data, errors


@implementer(IFieldDeserializer)
@adapter(IDatetime, IPressRelease, IKancelarLayer)
class MomentDeserializer(DefaultFieldDeserializer):
    """Takes any zone and keeps the moment by the site's clocks, as the form shows it.

    The stock one makes it a naive time in UTC.

    The embargo's invariant is asked here: plone.restapi asks invariants after it has
    stored the value, when a new embargo cannot be told from the one before.
    """

    def __call__(self, value):
        moment = self._moment(value) if value else None
        self.field.validate(moment)
        if self.field.interface is IEmbargo:
            self._check_embargo(moment)
        return moment

    def _moment(self, value) -> datetime:
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            message = _(
                "error_no_moment",
                default=(
                    "“${value}” is no date and time as ISO 8601 writes them, such as "
                    "2026-06-05T08:00:00+02:00."
                ),
                mapping={"value": str(value)},
            )
            raise ValueError(translate(message, context=self.request)) from None
        if moment.tzinfo is not None:
            moment = moment.astimezone(site_zone()).replace(tzinfo=None)
        return site_moment(moment)

    def _check_embargo(self, moment: datetime | None) -> None:
        data = SimpleNamespace(embargo=moment, __context__=self.context)
        try:
            IEmbargo.validateInvariants(data)
        except Invalid as error:
            message = translate(error.args[0], context=self.request)
            raise ValueError(message) from None
