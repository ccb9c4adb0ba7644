"""The command line: one thin file a command, and what all commands share.

Only this package prints, and only it knows Typer.
"""

from __future__ import annotations


def main() -> None:
    """Run the command that `sys.argv` asks for; the console script `plandigest`.

    Garbage is not searched for while modules load, nor among them at the end: the
    two searches cost more than reading a document. Reading many files enables it.
    """
    import gc

    gc.disable()
    from plandigest.cli.app import app
    from plandigest.cli.messages import prepare_streams

    prepare_streams()
    try:
        app(prog_name="plandigest")
    finally:
        gc.freeze()
