"""From a document to the documents, laws and plans that it cites, each once.

A title stands between 《 and 》, with its number behind it or alone; a short name that the text
gives (以下简称) counts too. The document itself and its own parts are none.
"""

from __future__ import annotations

from plandigest.citing.citations import citations
from plandigest.citing.identity import Identity, identity_of
from plandigest.citing.resolving import Known

__all__ = ["Identity", "Known", "citations", "identity_of"]
