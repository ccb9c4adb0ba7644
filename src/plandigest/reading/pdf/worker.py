"""The process in which PDFs are read, so that what ends it costs one file and no run.

PDFium aborts its process where memory runs out, and some files of a few KB make it ask for
all there is, or turn in circles. Started by `isolation.py`; reads requests from standard
input, writes the answers to standard output, and ends when its input does.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import pickle
import signal
import sys
import threading
from queue import SimpleQueue

from plandigest.errors import PlandigestError
from plandigest.reading.pdf.document import read_pages
from plandigest.reading.pdf.isolation import Answer, Defect, Pages, Request

_COPIES = 4
"""Times that the bytes of a file may stand in memory besides what is made of them."""


def serve(seconds: float, memory: int) -> None:
    """Read files until standard input ends.

    Args:
        seconds: that a page may take; the process is ended where one takes longer.
        memory: bytes that may be asked for, the file itself not counted.
    """
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the first decides
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    requests: SimpleQueue[Request] = SimpleQueue()
    threading.Thread(target=_receive, args=(requests,), daemon=True).start()
    while True:
        request = requests.get()
        _bound_memory(memory + _COPIES * len(request.data))
        answer = _answer(request, seconds)
        faulthandler.cancel_dump_traceback_later()
        pickle.dump(answer, answers)
        answers.flush()


def _receive(requests: SimpleQueue[Request]) -> None:
    """Take requests as they come; when nobody can ask any more, end in the middle of all."""
    while True:
        try:
            requests.put(pickle.load(sys.stdin.buffer))  # noqa: S301 - of our own process
        except EOFError:
            os._exit(0)


def _answer(request: Request, seconds: float) -> Answer:
    def watch() -> None:
        faulthandler.dump_traceback_later(seconds, exit=True)

    try:
        return Pages(*read_pages(request.name, request.data, watch))
    except PlandigestError as error:
        return error
    except Exception as error:
        return Defect(error)


def _bound_memory(most: int) -> None:
    """Let the system refuse what is asked for beyond this; only Linux does."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
