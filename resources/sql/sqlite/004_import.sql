-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE import_batch (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    mapping TEXT NOT NULL,
    imported_on TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    records INTEGER NOT NULL,
    stored INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    CHECK (records = stored + duplicates + refused)
) STRICT;
CREATE INDEX import_batch_sha256 ON import_batch (sha256);
CREATE INDEX import_batch_person ON import_batch (person);

-- The records of a file as they came, each with what became of it. Stays when its evidence goes.
CREATE TABLE import_record (
    id TEXT NOT NULL PRIMARY KEY,
    batch TEXT NOT NULL REFERENCES import_batch (id),
    line INTEGER NOT NULL,
    raw TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'duplicate', 'refused')),
    evidence TEXT REFERENCES evidence (id),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX import_record_batch ON import_record (batch);
CREATE INDEX import_record_evidence ON import_record (evidence);

-- Two documents that look the same and are not, because a person said so.
CREATE TABLE distinct_pair (
    id TEXT NOT NULL PRIMARY KEY,
    first TEXT NOT NULL REFERENCES evidence (id),
    second TEXT NOT NULL REFERENCES evidence (id),
    person TEXT REFERENCES person (id),
    said_on TEXT NOT NULL,
    UNIQUE (first, second)
) STRICT;
CREATE INDEX distinct_pair_second ON distinct_pair (second);
CREATE INDEX distinct_pair_person ON distinct_pair (person);
