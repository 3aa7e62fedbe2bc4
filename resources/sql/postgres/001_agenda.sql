-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE agenda (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    organisation TEXT NOT NULL,
    first_year BIGINT NOT NULL,
    last_year BIGINT NOT NULL,
    introduction TEXT NOT NULL,
    message_known TEXT NOT NULL,
    message_missing TEXT NOT NULL,
    message_next TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_role TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    web TEXT NOT NULL,
    general_email TEXT NOT NULL,
    contact_checked_on TEXT,
    publication_address TEXT NOT NULL,
    logo_sha256 TEXT NOT NULL,
    CHECK (first_year <= last_year)
);

CREATE TABLE question (
    id TEXT NOT NULL PRIMARY KEY,
    agenda TEXT NOT NULL REFERENCES agenda (id),
    number BIGINT NOT NULL,
    position BIGINT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX question_agenda ON question (agenda);

CREATE TABLE theme (
    id TEXT NOT NULL PRIMARY KEY,
    question TEXT NOT NULL REFERENCES question (id),
    number BIGINT NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    name_status TEXT NOT NULL CHECK (name_status IN ('proposed', 'confirmed')),
    symbol TEXT NOT NULL,
    colour TEXT NOT NULL,
    sentence TEXT NOT NULL,
    meaning TEXT NOT NULL
);
CREATE INDEX theme_question ON theme (question);

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE subquestion (
    id TEXT NOT NULL PRIMARY KEY,
    theme TEXT NOT NULL REFERENCES theme (id),
    code TEXT NOT NULL UNIQUE,
    position BIGINT NOT NULL,
    official TEXT NOT NULL,
    standalone TEXT NOT NULL,
    plain TEXT NOT NULL,
    kind TEXT NOT NULL,
    family TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('active', 'parked', 'retired')),
    responsible TEXT REFERENCES person (id),
    decision TEXT NOT NULL,
    decision_on TEXT,
    audience TEXT NOT NULL,
    priority TEXT NOT NULL,
    target TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_step_on TEXT,
    review_by TEXT
);
CREATE INDEX subquestion_theme ON subquestion (theme);
CREATE INDEX subquestion_responsible ON subquestion (responsible);

CREATE TABLE state (
    id TEXT NOT NULL PRIMARY KEY,
    subquestion TEXT NOT NULL REFERENCES subquestion (id),
    value TEXT NOT NULL CHECK (value IN ('no_evidence', 'in_progress', 'partial', 'answered')),
    effective_on TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    person TEXT REFERENCES person (id)
);
CREATE INDEX state_subquestion ON state (subquestion, effective_on, recorded_at);
CREATE INDEX state_person ON state (person);

CREATE TABLE study (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    notes TEXT NOT NULL
);

-- version_of and translation_of may point at a record that the same import writes later.
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('research', 'evaluation', 'other')),
    title TEXT NOT NULL,
    authors TEXT NOT NULL,
    issued TEXT NOT NULL,
    received_on TEXT NOT NULL,
    reviewed_on TEXT NOT NULL,
    container TEXT NOT NULL,
    institution TEXT NOT NULL,
    language TEXT NOT NULL,
    doi TEXT NOT NULL,
    url TEXT NOT NULL,
    csl TEXT NOT NULL,
    abstract TEXT NOT NULL,
    design TEXT NOT NULL,
    methods TEXT NOT NULL,
    sample TEXT NOT NULL,
    countries TEXT NOT NULL,
    products TEXT NOT NULL,
    organisation_type TEXT NOT NULL,
    project TEXT NOT NULL,
    donor TEXT NOT NULL,
    access TEXT NOT NULL CHECK (access IN ('membership', 'clac_only')),
    life_cycle TEXT NOT NULL CHECK (life_cycle IN ('planned', 'ongoing', 'delivered', 'reviewed', 'withdrawn')),
    study TEXT REFERENCES study (id),
    version_of TEXT REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    translation_of TEXT REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL,
    unconfirmed TEXT NOT NULL
);
CREATE INDEX evidence_study ON evidence (study);
CREATE INDEX evidence_version_of ON evidence (version_of);
CREATE INDEX evidence_translation_of ON evidence (translation_of);
-- The few documents that are not simply a source of their own, so that counting sources need not read the others.
CREATE INDEX evidence_source ON evidence (id, life_cycle, study)
    WHERE study IS NOT NULL OR life_cycle IN ('planned', 'ongoing', 'withdrawn');

CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('main', 'annex', 'dataset', 'instrument')),
    page_offset BIGINT NOT NULL,
    page_labels TEXT NOT NULL CHECK (page_labels IN ('arabic', 'roman_front')),
    position BIGINT NOT NULL,
    UNIQUE (evidence, sha256)
);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    evidence TEXT NOT NULL REFERENCES evidence (id),
    subquestion TEXT NOT NULL REFERENCES subquestion (id),
    part TEXT NOT NULL,
    person TEXT REFERENCES person (id),
    linked_at BIGINT NOT NULL,
    UNIQUE (evidence, subquestion)
);
CREATE INDEX link_subquestion ON link (subquestion);
CREATE INDEX link_person ON link (person);

CREATE TABLE finding (
    id TEXT NOT NULL PRIMARY KEY,
    link TEXT NOT NULL REFERENCES link (id),
    position BIGINT NOT NULL,
    statement TEXT NOT NULL,
    quotation TEXT NOT NULL,
    attachment TEXT REFERENCES attachment (id),
    printed_page TEXT NOT NULL,
    pdf_page BIGINT,
    direction TEXT NOT NULL CHECK (direction IN ('supports', 'nuances', 'contradicts', 'context')),
    country TEXT NOT NULL,
    product TEXT NOT NULL,
    organisation TEXT NOT NULL,
    confidentiality TEXT NOT NULL CHECK (confidentiality IN ('public', 'internal', 'anonymise')),
    public_wording TEXT NOT NULL
);
CREATE INDEX finding_link ON finding (link);
CREATE INDEX finding_attachment ON finding (attachment);

-- The bytes of files. `sha256` is null while a file is still coming in; `kept` says that some attachment, present or
-- in the history, names it.
CREATE TABLE content (
    id TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT UNIQUE,
    size BIGINT NOT NULL,
    kept BIGINT NOT NULL
);

CREATE TABLE content_chunk (
    content TEXT NOT NULL REFERENCES content (id),
    number BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (content, number)
);

-- The history: append-only.
CREATE TABLE revision (
    number BIGINT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    recorded_at BIGINT NOT NULL,
    author TEXT NOT NULL,
    label TEXT NOT NULL,
    reason TEXT NOT NULL,
    undoes TEXT NOT NULL
);

CREATE TABLE change (
    revision BIGINT NOT NULL REFERENCES revision (number),
    position BIGINT NOT NULL,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (revision, position)
);
CREATE INDEX change_record ON change (record_id);

-- The words of each record, folded; a word with accents also as it is, behind «=» (store/search.cpp).
CREATE TABLE search_entry (
    record_id TEXT NOT NULL PRIMARY KEY,
    record_type TEXT NOT NULL,
    words TSVECTOR NOT NULL
);
CREATE INDEX search_entry_words ON search_entry USING gin (words);
