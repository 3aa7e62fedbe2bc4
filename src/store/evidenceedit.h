// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/content.h"

namespace agenda::store
{

class Workspace;
class Writer;

/// The operations on evidence. Each is one `Workspace::run`. All throw Error and then have changed nothing.

/// Adds the record (its id is given if null) and links it to the sub-questions, in one step.
Id<Evidence> addEvidence(Workspace& workspace, Evidence evidence, const QList<Id<SubQuestion>>& links = {});
void removeEvidence(Workspace& workspace, const Id<Evidence>& id);

/// Says that a document is a version or a translation of another one; a null `original`
/// takes it back. Throws Constraint if the other one comes from this one already.
void derive(Workspace& workspace, const Id<Evidence>& id, Id<Evidence> Evidence::*which,
            const Id<Evidence>& original);
/// Both documents come from one study: that of `other`, which is made under that document's title if it has
/// none. They count as one source from then on.
Id<Study> joinStudy(Workspace& workspace, const Id<Evidence>& id, const Id<Evidence>& other);

/// Links one document to several sub-questions; those already linked stay as they are. Returns the new ones.
QList<Id<Link>> link(Workspace& workspace, const Id<Evidence>& evidence,
                     const QList<Id<SubQuestion>>& subquestions);
/// The same the other way round: several documents to one sub-question, in one step.
QList<Id<Link>> link(Workspace& workspace, const QList<Id<Evidence>>& evidence,
                     const Id<SubQuestion>& subquestion);
/// Removes the link with its findings.
void unlink(Workspace& workspace, const Id<Link>& id);

/// The same inside the run of another operation.
QList<Id<Link>> putLinks(Writer& writer, const Id<Evidence>& evidence,
                         const QList<Id<SubQuestion>>& subquestions);

/// Adds a finding at the end of its link (its id is given if null).
Id<Finding> addFinding(Workspace& workspace, Finding finding);
/// Adds the finding to what the evidence says about that sub-question, in one step; links the two first where
/// they are not linked.
Id<Finding> cite(Workspace& workspace, const Id<Evidence>& evidence, const Id<SubQuestion>& subquestion,
                 Finding finding);
void removeFinding(Workspace& workspace, const Id<Finding>& id);

/// Makes a staged file an attachment. Throws Conflict if the evidence has a file of the same content.
Id<Attachment> attach(Workspace& workspace, const Id<Evidence>& evidence, const StagedFile& file);
/// The same for several files, as one step: all of them or none.
QList<Id<Attachment>> attach(Workspace& workspace, const Id<Evidence>& evidence,
                             const QList<StagedFile>& files);
/// The record that a staged file becomes, as the first of its evidence.
Attachment attachmentOf(const Id<Evidence>& evidence, const StagedFile& file);
void removeAttachment(Workspace& workspace, const Id<Attachment>& id);

} // namespace agenda::store
