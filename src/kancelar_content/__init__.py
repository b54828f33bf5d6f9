"""What a regional government's front office records and publishes."""

from zope.i18nmessageid import MessageFactory


_ = MessageFactory("kancelar")
