-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- An export of the report. Its bytes are the `content` with that hash, as with an attachment.
CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE CHECK (number > 0),
    made_on TEXT NOT NULL,
    data_date TEXT NOT NULL,
    product TEXT NOT NULL,
    format TEXT NOT NULL,
    paper TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('membership', 'internal')),
    selection TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    left_out TEXT NOT NULL,
    revision TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    person TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX edition_sha256 ON edition (sha256);
CREATE INDEX edition_person ON edition (person);
