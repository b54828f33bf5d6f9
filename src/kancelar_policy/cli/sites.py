"""The site outside a request: opened, made and compared with the program."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import lock_holder
from kancelar_policy.cli.configuration import SITE_ID
from kancelar_policy.cli.refusal import Refusal
from typing import Any
from urllib.parse import urlsplit

import click
import gc
import os
import secrets
import subprocess
import sys
import tempfile
import traceback


PROFILES = (
    "Products.CMFPlone:plone",
    "kancelar_content:default",
    "kancelar_policy:default",
)
ADMINISTRATOR = "admin"
DISTRIBUTION = "kancelar"


@contextmanager
def running_zope(configuration: Configuration) -> Iterator[None]:
    """Zope with the database open; at the end the database is closed.

    Inside another `running_zope` it does nothing, one process has one database.

    :raises Refusal: if the database is in use or can't be opened.
    """
    configuration.set_environment()
    from plone.cachepurging.purger import stopThreads

    import Zope2

    if Zope2.opened:
        yield
        return
    _start(configuration)
    try:
        yield
    finally:
        # Threads that ask caches to forget wait for work for ever, and Python for them.
        stopThreads()
        for database in Zope2.opened:
            for opened in database.databases.values():
                opened.close()
        Zope2.opened.clear()


def _start(configuration: Configuration) -> None:
    from ZConfig import ConfigurationError
    from ZODB.POSException import POSError
    from Zope2.Startup.run import configure_wsgi

    import zc.lockfile

    try:
        starter = configure_wsgi(str(configuration.zope_conf))
    except ConfigurationError as error:
        raise Refusal(f"{configuration.zope_conf}: {error}") from error
    # What is loaded now stays; looking through it for garbage is a fifth of the time.
    gc.disable()
    try:
        starter.prepare()
    except (OSError, POSError) as error:
        raise Refusal(
            f"the database in {configuration.data} cannot be opened ({error})."
        ) from error
    except zc.lockfile.LockError as error:
        raise Refusal(
            f"the data folder {configuration.data} is in use by another server"
            f" (process {lock_holder(configuration.database_lock) or '?'})."
        ) from error
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def open_root(configuration: Configuration) -> Iterator[Any]:
    """The Zope root, with a request at the public address, as the system user.

    What was not committed at the end is dropped.
    """
    with running_zope(configuration):
        from AccessControl.SecurityManagement import newSecurityManager
        from AccessControl.SecurityManagement import noSecurityManager
        from AccessControl.users import system
        from Testing.makerequest import makerequest
        from zope.component.hooks import setSite
        from zope.globalrequest import clearRequest
        from zope.globalrequest import setRequest

        import transaction
        import Zope2

        root = makerequest(Zope2.app(), environ=_environ(configuration.public_url))
        root.REQUEST["PARENTS"] = [root]
        setRequest(root.REQUEST)
        newSecurityManager(root.REQUEST, system.__of__(root.acl_users))
        try:
            yield root
        finally:
            transaction.abort()
            noSecurityManager()
            setSite(None)
            clearRequest()
            root._p_jar.close()


def _environ(url: str) -> dict[str, str]:
    parts = urlsplit(url)
    default = 443 if parts.scheme == "https" else 80
    return {
        "SERVER_NAME": parts.hostname or "localhost",
        "SERVER_PORT": str(parts.port or default),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_URL": f"{parts.scheme}://{parts.netloc}",
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": parts.path.rstrip("/"),
    }


@contextmanager
def open_site(configuration: Configuration) -> Iterator[Any]:
    """The site as the system user, its browser layers marked on the request.

    :raises Refusal: if there is no site in the data folder.
    """
    if not configuration.exists:
        raise no_site(configuration)
    with open_root(configuration) as root:
        site = find_site(root)
        if site is None:
            raise no_site(configuration)
        enter(site)
        yield site


def no_site(configuration: Configuration) -> Refusal:
    return Refusal(
        f"there is no site in {configuration.data}:"
        " make one by `kancelar create-site` or `kancelar start --demo`."
    )


def find_site(root: Any) -> Any | None:
    return root[SITE_ID] if SITE_ID in root.objectIds() else None


def enter(site: Any) -> None:
    """Make `site` current, with the layers and the addresses of a request to it."""
    from plone.browserlayer.layer import mark_layer
    from zope.component.hooks import setSite
    from zope.traversing.interfaces import BeforeTraverseEvent

    request = site.REQUEST
    setSite(site)
    request["VirtualRootPhysicalPath"] = site.getPhysicalPath()
    request["PARENTS"] = [site]
    mark_layer(site, BeforeTraverseEvent(site, request))


def create_site(configuration: Configuration, *, demo: bool) -> None:
    """Make the site; if that fails, there is none.

    :raises Refusal: if there is one already or it could not be made.
    """
    from plone.distribution.api import site as site_api

    import transaction

    with open_root(configuration) as root:
        if find_site(root) is not None:
            raise Refusal(f"there is a site in {configuration.data} already.")
        try:
            with lemmas_prepared():
                site_api.create(root, DISTRIBUTION, answers(demo=demo))
        except BaseException as error:
            transaction.abort()
            if find_site(root) is not None:
                root.manage_delObjects([SITE_ID])
                transaction.commit()
            if not isinstance(error, Exception):
                raise
            cause = _cause(error)
            raise Refusal(
                f"the site could not be made ({type(cause).__name__}: {cause});"
                f" the details are in {_keep_details()}."
            ) from error


@contextmanager
def lemmas_prepared() -> Iterator[None]:
    """The search's lemma tables are built on another core while the site is made."""
    command = [sys.executable, "-m", "kancelar_content.search.prepare"]
    with subprocess.Popen(  # noqa: S603
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        # A script of buildout has its path only inside its own process.
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as child:
        try:
            yield
        except BaseException:
            child.kill()
            raise


def _cause(error: BaseException) -> BaseException:
    """What went wrong in making the site, where undoing it went wrong as well."""
    chained: BaseException | None = error
    while chained is not None:
        frames = (frame for frame, _ in traceback.walk_tb(chained.__traceback__))
        if any(frame.f_code.co_name == "_create_site" for frame in frames):
            return chained
        chained = chained.__context__
    return error


def _keep_details() -> str:
    """A file outside the data folder, which is about to be taken away."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="kancelar-", suffix=".log", delete=False
    ) as details:
        traceback.print_exc(file=details)
    return details.name


def answers(*, demo: bool) -> dict[str, Any]:
    """What the form "create site" would send if nothing in it was changed."""
    from plone.distribution.api import distribution as distribution_api

    properties = distribution_api.get(DISTRIBUTION).schema["properties"]
    defaults = {
        name: field["default"]
        for name, field in properties.items()
        if "default" in field
    }
    return {**defaults, "site_id": SITE_ID, "setup_content": demo}


def is_demo(site: Any) -> bool:
    """Whether the site was made with the demo content and its public passwords."""
    from plone.distribution.api.distribution import get_creation_report

    report = get_creation_report(site)
    return bool(report and report.answers.get("setup_content"))


def reset_administrator(root: Any, login: str) -> str:
    """Give the administrator of the whole Zope a new password, and return it."""
    import transaction

    password = secrets.token_urlsafe(15)
    users = root.acl_users
    if users.getUser(login) is None:
        users._doAddUser(login, password, ["Manager"], [])
    else:
        user_id = users.users.getUserIdForLogin(login)
        users.users.updateUserPassword(user_id, password)
        users.roles.assignRoleToPrincipal("Manager", user_id)
    transaction.commit()
    return password


@dataclass(frozen=True)
class ProfileVersion:
    """A GenericSetup profile as the database and as the program know it."""

    profile: str
    in_database: tuple[str, ...]
    in_program: tuple[str, ...]

    @property
    def is_newer(self) -> bool:
        return _key(self.in_database) > _key(self.in_program)

    @property
    def is_older(self) -> bool:
        return _key(self.in_database) < _key(self.in_program)


def _key(version: tuple[str, ...]) -> Any:
    from Products.GenericSetup.upgrade import normalize_version

    return normalize_version(".".join(version))


def profile_versions(site: Any) -> list[ProfileVersion]:
    """The installed profiles that decide whether the program fits the database."""
    setup = site.portal_setup
    versions = []
    for profile in PROFILES:
        installed = setup.getLastVersionForProfile(profile)
        if installed == "unknown":
            continue
        program = setup.getVersionForProfile(profile)
        versions.append(
            ProfileVersion(profile, tuple(installed), tuple(program.split(".")))
        )
    return versions


def check_versions(site: Any) -> None:
    """:raises Refusal: if a newer version of the program has used this database."""
    for version in profile_versions(site):
        if version.is_newer:
            raise Refusal(
                "the database was made by a newer version"
                f" ({version.profile} {'.'.join(version.in_database)},"
                f" this program has {'.'.join(version.in_program)}):"
                " start it with that version."
            )
        if version.is_older:
            click.echo(
                f"kancelar: {version.profile} has upgrade steps to run:"
                " see Site setup, Add-ons.",
                err=True,
            )
