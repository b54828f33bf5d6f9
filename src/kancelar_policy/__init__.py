"""How the region's site is put together from `kancelar_content` and Plone."""

from zope.i18nmessageid import MessageFactory


_ = MessageFactory("kancelar")
