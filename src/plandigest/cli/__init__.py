"""The command line: one thin file a command, and what all commands share.

Only this package prints, and only it knows Typer.
"""

from __future__ import annotations


def main() -> None:
    """Run the command that `sys.argv` asks for; the console script `plandigest`.

    Garbage is not searched for while modules load, nor among them at the end: the
    two searches cost more than reading a document. Reading many files enables it.
    """
    import signal

    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # no traceback while modules load
    import gc
    import sys

    gc.disable()
    from plandigest.cli.app import app
    from plandigest.cli.interrupts import listen, stop_listening
    from plandigest.cli.messages import language_of, orderly_end, prepare_streams

    prepare_streams()
    arguments = sys.argv[1:]
    language = language_of(arguments)
    try:
        with orderly_end(language):
            listen()
            status = app(
                args=arguments, prog_name="plandigest", standalone_mode=False, obj=language
            )
        sys.exit(status or 0)
    finally:
        stop_listening()
        gc.freeze()
