"""The whole site from one call of plone.distribution."""
