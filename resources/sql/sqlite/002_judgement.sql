-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE appraisal (
    id TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (id),
    person TEXT NOT NULL REFERENCES person (id),
    appraised_on TEXT NOT NULL,
    voice INTEGER CHECK (voice BETWEEN 1 AND 4),
    voice_reason TEXT NOT NULL,
    appropriateness INTEGER CHECK (appropriateness BETWEEN 1 AND 4),
    appropriateness_reason TEXT NOT NULL,
    triangulation INTEGER CHECK (triangulation BETWEEN 1 AND 4),
    triangulation_reason TEXT NOT NULL,
    contribution INTEGER CHECK (contribution BETWEEN 1 AND 4),
    contribution_reason TEXT NOT NULL,
    transparency INTEGER CHECK (transparency BETWEEN 1 AND 4),
    transparency_reason TEXT NOT NULL,
    UNIQUE (evidence, person)
) STRICT;
CREATE INDEX appraisal_person ON appraisal (person);

CREATE TABLE contradiction (
    id TEXT NOT NULL PRIMARY KEY,
    finding TEXT NOT NULL UNIQUE REFERENCES finding (id),
    explanation TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    explained_on TEXT NOT NULL
) STRICT;
CREATE INDEX contradiction_person ON contradiction (person);
