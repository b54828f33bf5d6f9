"""A page that belongs to one register, whose name stands behind it in the address."""

from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.registry import opened
from kancelar_content.staff_page import open_staff_page
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class NamedPage:
    """`@@<page>/<name>` for those who may open the register; never kept in a cache."""

    page = ""
    name = ""
    register: IRegister

    def publishTraverse(self, request, name: str):
        """The name of the register; whether it exists is told later."""
        if self.name:
            raise NotFound(self.context, name, request)
        self.name = name
        return self

    def open(self) -> None:
        """Find the register.

        :raises NotFound: if there is none of the name.
        :raises Unauthorized: if the user may not open it.
        """
        open_staff_page(self.request)
        self.register = opened(self.name, self.context, self.request)

    @property
    def asked_page(self) -> int:
        """The page of the list in the address; the first if it means nothing."""
        asked = self.request.form.get("page")
        known = isinstance(asked, str) and asked.isdecimal() and len(asked) < 10
        return max(1, int(asked)) if known else 1

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.page}/{self.name}"

    @property
    def register_url(self) -> str:
        return f"{self.context.absolute_url()}/@@registers/{self.name}"
