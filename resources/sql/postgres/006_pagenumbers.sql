-- SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether somebody has said which numbers are printed on the pages. An offset or Roman front matter says so by
-- itself: rows are left as they are, so that they stay what the history says of them.
ALTER TABLE attachment ADD COLUMN page_numbers TEXT NOT NULL DEFAULT 'unknown'
    CHECK (page_numbers IN ('unknown', 'known'));
