-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Only the words that this workspace added or changed; the others come with the program (data/vocabularies.json).
CREATE TABLE term (
    id TEXT NOT NULL PRIMARY KEY,
    vocabulary TEXT NOT NULL CHECK (vocabulary IN ('countries', 'products')),
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    code TEXT NOT NULL,
    position BIGINT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('listed', 'dropped'))
);
