-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- `findings` names findings that may be removed later, `subquestions` sub-questions: lists of ids, not references.
CREATE TABLE answer (
    id TEXT NOT NULL PRIMARY KEY,
    subquestion TEXT NOT NULL REFERENCES subquestion (id),
    version INTEGER NOT NULL CHECK (version > 0),
    text TEXT NOT NULL,
    findings TEXT NOT NULL,
    unknown TEXT NOT NULL,
    would_change TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('membership', 'internal')),
    answered_on TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    person TEXT REFERENCES person (id),
    UNIQUE (subquestion, version)
) STRICT;
CREATE INDEX answer_person ON answer (person);

CREATE TABLE confidence (
    id TEXT NOT NULL PRIMARY KEY,
    answer TEXT NOT NULL UNIQUE REFERENCES answer (id),
    soundness TEXT NOT NULL,
    sufficiency TEXT NOT NULL,
    coherence TEXT NOT NULL,
    relevance TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('high', 'moderate', 'low', 'very_low', 'no_evidence')),
    reason TEXT NOT NULL,
    judged_on TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    person TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX confidence_person ON confidence (person);

CREATE TABLE answer_use (
    id TEXT NOT NULL PRIMARY KEY,
    answer TEXT NOT NULL REFERENCES answer (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('decision', 'project', 'training', 'advocacy', 'other')),
    description TEXT NOT NULL,
    used_on TEXT NOT NULL,
    person TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX answer_use_answer ON answer_use (answer);
CREATE INDEX answer_use_person ON answer_use (person);

CREATE TABLE search_done (
    id TEXT NOT NULL PRIMARY KEY,
    subquestion TEXT NOT NULL REFERENCES subquestion (id),
    searched_on TEXT NOT NULL,
    place TEXT NOT NULL,
    words TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('nothing', 'something')),
    notes TEXT NOT NULL,
    person TEXT REFERENCES person (id)
) STRICT;
CREATE INDEX search_done_subquestion ON search_done (subquestion);
CREATE INDEX search_done_person ON search_done (person);

CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('study', 'evaluation', 'review', 'workshop', 'other')),
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    responsible TEXT REFERENCES person (id),
    cost INTEGER,
    currency TEXT NOT NULL,
    audience TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('planned', 'ongoing', 'delivered', 'cancelled')),
    subquestions TEXT NOT NULL,
    evidence TEXT REFERENCES evidence (id),
    notes TEXT NOT NULL,
    CHECK (starts_on <= ends_on)
) STRICT;
CREATE INDEX activity_responsible ON activity (responsible);
CREATE INDEX activity_evidence ON activity (evidence);

CREATE TABLE recommendation (
    id TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    response TEXT NOT NULL CHECK (response IN ('pending', 'accepted', 'partly', 'rejected')),
    reason TEXT NOT NULL,
    owner TEXT REFERENCES person (id),
    due_on TEXT,
    done_on TEXT,
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX recommendation_evidence ON recommendation (evidence);
CREATE INDEX recommendation_owner ON recommendation (owner);

CREATE TABLE organisation (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT NOT NULL
) STRICT;

CREATE TABLE organisation_return (
    id TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (id),
    organisation TEXT NOT NULL REFERENCES organisation (id),
    part TEXT NOT NULL,
    returned_on TEXT,
    means TEXT NOT NULL,
    UNIQUE (evidence, organisation)
) STRICT;
CREATE INDEX organisation_return_organisation ON organisation_return (organisation);
