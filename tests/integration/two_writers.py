from collections.abc import Callable
from kancelar_content.interfaces import IKancelarLayer
from Testing.makerequest import makerequest
from threading import Barrier
from threading import Thread
from ZODB.POSException import ConflictError
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest
from zope.globalrequest import setRequest
from zope.interface import alsoProvides

import transaction


class Writer(Thread):
    """One process's work: read and write, commit, on a conflict all over again."""

    def __init__(self, db, site_id: str, both_ready: Barrier, work: Callable) -> None:
        super().__init__()
        self.db = db
        self.site_id = site_id
        self.both_ready = both_ready
        self.work = work
        self.results: list = []
        self.conflicts = 0

    def run(self) -> None:
        self.attempt(self.both_ready.wait)
        if not self.results:
            self.attempt(lambda: None)

    def attempt(self, before_commit: Callable) -> None:
        transaction.begin()
        connection = self.db.open()
        try:
            app = makerequest(connection.root()["Application"])
            alsoProvides(app.REQUEST, IKancelarLayer)
            setRequest(app.REQUEST)
            site = app[self.site_id]
            setSite(site)
            result = self.work(site)
            before_commit()
            transaction.commit()
            self.results.append(result)
        except ConflictError:
            self.conflicts += 1
        finally:
            transaction.abort()
            connection.close()
            setSite(None)
            clearRequest()


def run_two(db, site_id: str, work: Callable) -> list[Writer]:
    """Let two writers do the same work at once; both have read before either writes."""
    both_ready = Barrier(2, timeout=60)
    writers = [Writer(db, site_id, both_ready, work) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    return writers
