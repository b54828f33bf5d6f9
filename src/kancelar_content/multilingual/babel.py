"""The fields of the source beside the form of its translation."""

from AccessControl import Unauthorized
from os.path import dirname
from plone import api
from plone.app.multilingual.browser.view import __file__ as stock
from plone.app.multilingual.browser.view import DexterityBabelView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class SourceFields(DexterityBabelView):
    """Open to translators who may read the source; the stock one wants to edit it.

    An approved or embargoed source is edited by nobody, yet it is then that its
    translations are made.
    """

    stock_template = ViewPageTemplateFile("templates/dx_babel_view.pt", dirname(stock))

    def __call__(self) -> str:
        if not api.user.has_permission("View", obj=self.context):
            raise Unauthorized
        return super().__call__()

    def render(self) -> str:
        return self.stock_template()
