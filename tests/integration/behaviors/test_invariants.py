from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.behaviors.embargo import IEmbargo
from kancelar_content.behaviors.lead_image import ILeadImage
from types import SimpleNamespace
from zope.interface import Invalid

import pytest


@pytest.fixture
def form_data():
    """What z3c.form gives an invariant: new values beside the stored object."""

    def data(stored=None, **values):
        return SimpleNamespace(__context__=stored, **values)

    return data


def test_image_without_alternative_text_is_refused(form_data):
    with pytest.raises(Invalid, match="error_image_alt_missing"):
        ILeadImage.validateInvariants(form_data(image=object(), image_alt=" "))


def test_image_with_alternative_text_is_taken(form_data):
    ILeadImage.validateInvariants(form_data(image=object(), image_alt="Most"))


def test_new_embargo_in_the_past_is_refused(form_data):
    past = datetime.now(UTC) - timedelta(minutes=1)
    with pytest.raises(Invalid, match="error_embargo_past"):
        IEmbargo.validateInvariants(form_data(embargo=past))


def test_embargo_that_has_ended_may_stay_in_the_form(form_data):
    past = datetime.now(UTC) - timedelta(minutes=1)
    stored = SimpleNamespace(embargo=past)
    IEmbargo.validateInvariants(form_data(stored, embargo=past))


def test_embargo_in_the_future_is_taken(form_data):
    IEmbargo.validateInvariants(
        form_data(embargo=datetime.now(UTC) + timedelta(days=1))
    )
