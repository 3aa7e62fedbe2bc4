-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The number of each evidence, «E-07», given once for good (store/numbering.h). Those that are there get theirs in the
-- order in which they were shown until now: first what the report for the membership lists, each part by first theme,
-- year and title.
ALTER TABLE evidence ADD COLUMN number BIGINT NOT NULL DEFAULT 0;

WITH place AS (
    SELECT theme.id AS theme,
           row_number() OVER (ORDER BY question.position, question.id COLLATE "C", theme.position, theme.id COLLATE "C") AS number
    FROM theme JOIN question ON question.id = theme.question
), first_place AS (
    SELECT link.evidence AS evidence, min(place.number) AS number
    FROM link JOIN subquestion ON subquestion.id = link.subquestion JOIN place ON place.theme = subquestion.theme
    WHERE subquestion.status = 'active'
    GROUP BY link.evidence
), numbered AS (
    SELECT evidence.id AS id,
           row_number() OVER (
               ORDER BY CASE WHEN evidence.access = 'membership' AND evidence.life_cycle IN ('delivered', 'reviewed')
                             THEN 0 ELSE 1 END,
                        coalesce(first_place.number, 1000000),
                        substr(evidence.issued, 1, 4) COLLATE "C", evidence.title COLLATE "C", evidence.id COLLATE "C") AS number
    FROM evidence LEFT JOIN first_place ON first_place.evidence = evidence.id
)
UPDATE evidence SET number = numbered.number FROM numbered WHERE numbered.id = evidence.id;

CREATE UNIQUE INDEX evidence_number ON evidence (number);

-- The highest number that was ever given, also to what was removed since: one row.
CREATE TABLE evidence_counter (
    last BIGINT NOT NULL
);
INSERT INTO evidence_counter (last) SELECT coalesce(max(number), 0) FROM evidence;
