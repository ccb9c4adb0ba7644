"""The command line: one thin file a command, and what all commands share.

Only this package prints, and only it knows Typer.
"""

from __future__ import annotations


def main() -> None:
    """Run the command that `sys.argv` asks for; the console script `plandigest`."""
    import gc

    gc.disable()  # while modules load there is nothing to collect; reading many files enables it
    from plandigest.cli.app import app
    from plandigest.cli.messages import prepare_streams

    prepare_streams()
    app(prog_name="plandigest")
