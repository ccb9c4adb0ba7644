"""The tables of the store."""

from __future__ import annotations

VERSION = 2
"""Kept as SQLite's `user_version`; a store of another one is built anew."""

APPLICATION = 0x504C4447
"""Kept as SQLite's `application_id` ("PLDG"): what lacks it is no store, and is left alone."""

SCHEMA = """
CREATE TABLE files (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again: `pairs` keeps those of old files
  path TEXT NOT NULL UNIQUE,       -- absolute
  size INTEGER NOT NULL,           -- bytes
  modified INTEGER NOT NULL,       -- nanoseconds since 1970
  sha256 TEXT NOT NULL,
  reader TEXT NOT NULL,            -- version of plandigest and its lexicon
  encoding TEXT,                   -- as the user named it; NULL where it was found out
  documents INTEGER NOT NULL       -- how many it holds
);
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  name TEXT NOT NULL,              -- path, with that of the member of an archive
  part INTEGER NOT NULL,
  title TEXT, document_number TEXT, issuer TEXT, dated TEXT, genre TEXT,
  pages INTEGER, characters INTEGER NOT NULL, complete INTEGER NOT NULL
);
CREATE TABLE kept (                -- documents as commands load them, in a form of plandigest's own
  file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
  number INTEGER NOT NULL,         -- 0: the documents; 1, 2, …: the figures of each
  content BLOB NOT NULL,
  PRIMARY KEY (file, number)
);
CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  path TEXT NOT NULL, heading TEXT NOT NULL, depth INTEGER NOT NULL, kind TEXT NOT NULL,
  page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  section TEXT, text TEXT NOT NULL, page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  section TEXT, indicator TEXT, value REAL, value_max REAL, unit TEXT, amount REAL,
  base_unit TEXT, bound TEXT NOT NULL, period TEXT, kind TEXT NOT NULL, status TEXT NOT NULL,
  nature TEXT, per TEXT, quote TEXT NOT NULL, sentence TEXT NOT NULL,
  page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER, line INTEGER NOT NULL
);
CREATE TABLE terms (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  term TEXT NOT NULL, count INTEGER NOT NULL, score REAL NOT NULL
);
CREATE INDEX documents_file ON documents (file);
CREATE INDEX sections_document ON sections (document);
CREATE INDEX sentences_document ON sentences (document);
CREATE INDEX figures_document ON figures (document);
CREATE INDEX figures_indicator ON figures (indicator);
CREATE INDEX problems_document ON problems (document);
CREATE INDEX terms_document ON terms (document);
CREATE INDEX terms_term ON terms (term);
CREATE VIRTUAL TABLE pairs USING fts5 (
  characters, content='', detail=none, tokenize='unicode61'
);
CREATE VIEW targets AS
  SELECT documents.title, documents.issuer, documents.dated, figures.*
  FROM figures JOIN documents ON documents.id = figures.document
  WHERE figures.status = 'target';
"""
