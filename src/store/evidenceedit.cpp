// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/evidenceedit.h"

#include "base/error.h"
#include "domain/labels.h"
#include "store/removal.h"
#include "store/tr.h"
#include "store/workspace.h"

namespace agenda::store
{

namespace
{

/// Puts the finding behind those that its link has.
void putLast(Writer& writer, Finding& finding)
{
    finding.position = 0;
    for (const Finding& each : writer.workspace().where(&Finding::link, finding.link))
        finding.position = std::max(finding.position, each.position + 1);
    writer.put(finding);
}

} // namespace

QList<Id<Link>> putLinks(Writer& writer, const Id<Evidence>& evidence,
                         const QList<Id<SubQuestion>>& subquestions)
{
    const Workspace& workspace = writer.workspace();
    QList<Id<SubQuestion>> linked;
    for (const Link& link : workspace.where(&Link::evidence, evidence))
        linked << link.subquestion;
    QList<Id<Link>> added;
    for (const Id<SubQuestion>& sub : subquestions) {
        if (linked.contains(sub))
            continue;
        workspace.require(sub);
        linked << sub;
        Link link;
        link.id = Id<Link>::create();
        link.evidence = evidence;
        link.subquestion = sub;
        link.person = signer(writer);
        link.linkedAt = workspace.clock().now();
        writer.put(link);
        added << link.id;
    }
    return added;
}

Id<Evidence> addEvidence(Workspace& workspace, Evidence evidence, const QList<Id<SubQuestion>>& links)
{
    if (evidence.id.isNull())
        evidence.id = Id<Evidence>::create();
    workspace.run({tr("Agregar evidencia «%1»").arg(titleOf(evidence)), {}}, [&](Writer& writer) {
        if (workspace.find(evidence.id))
            throw Error(ErrorKind::Conflict, tr("Esa evidencia ya está en la agenda."));
        writer.put(evidence);
        putLinks(writer, evidence.id, links);
    });
    return evidence.id;
}

void removeEvidence(Workspace& workspace, const Id<Evidence>& id)
{
    const Evidence evidence = workspace.require(id);
    workspace.run({tr("Quitar la evidencia «%1»").arg(titleOf(evidence)), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

void derive(Workspace& workspace, const Id<Evidence>& id, Id<Evidence> Evidence::*which,
            const Id<Evidence>& original)
{
    const QString field =
        which == &Evidence::versionOf ? QStringLiteral("version_of") : QStringLiteral("translation_of");
    Evidence evidence = workspace.require(id);
    if (original)
        workspace.require(original);
    evidence.*which = original;
    evidence.unconfirmed.removeAll(field);
    workspace.run(
        {tr("Editar «%1» de «%2»").arg(fieldLabel(QStringLiteral("evidence"), field), titleOf(evidence)), {}},
        [&](Writer& writer) { writer.put(evidence); });
}

Id<Study> joinStudy(Workspace& workspace, const Id<Evidence>& id, const Id<Evidence>& other)
{
    Evidence evidence = workspace.require(id);
    Evidence companion = workspace.require(other);
    if (id == other)
        throw Error(ErrorKind::Constraint, tr("Elija otro documento del mismo estudio."));
    workspace.run(
        {tr("Poner «%1» en el mismo estudio que «%2»").arg(titleOf(evidence), titleOf(companion)), {}},
        [&](Writer& writer) {
            if (companion.study.isNull()) {
                Study study;
                study.id = Id<Study>::create();
                study.name = companion.title.simplified();
                writer.put(study);
                companion.study = study.id;
                companion.unconfirmed.removeAll(QStringLiteral("study"));
                writer.put(companion);
            }
            evidence.study = companion.study;
            evidence.unconfirmed.removeAll(QStringLiteral("study"));
            writer.put(evidence);
        });
    return companion.study;
}

QList<Id<Link>> link(Workspace& workspace, const Id<Evidence>& evidence,
                     const QList<Id<SubQuestion>>& subquestions)
{
    QStringList codes;
    for (const Id<SubQuestion>& sub : subquestions)
        codes << workspace.require(sub).code;
    const Evidence record = workspace.require(evidence);
    QList<Id<Link>> added;
    workspace.run({tr("Vincular «%1» a %2").arg(titleOf(record), codes.join(QStringLiteral(", "))), {}},
                  [&](Writer& writer) { added = putLinks(writer, evidence, subquestions); });
    return added;
}

QList<Id<Link>> link(Workspace& workspace, const QList<Id<Evidence>>& evidence,
                     const Id<SubQuestion>& subquestion)
{
    if (evidence.size() == 1)
        return link(workspace, evidence.first(), {subquestion});
    QList<Id<Link>> added;
    workspace.run(
        {tr("Vincular %1 evidencias a %2").arg(evidence.size()).arg(workspace.require(subquestion).code), {}},
        [&](Writer& writer) {
            for (const Id<Evidence>& each : evidence) {
                workspace.require(each);
                added += putLinks(writer, each, {subquestion});
            }
        });
    return added;
}

void unlink(Workspace& workspace, const Id<Link>& id)
{
    const Link link = workspace.require(id);
    workspace.run(
        {tr("Quitar el vínculo de «%1» con %2")
             .arg(titleOf(workspace.require(link.evidence)), workspace.require(link.subquestion).code),
         {}},
        [&](Writer& writer) { removeWithChildren(writer, id); });
}

Id<Finding> addFinding(Workspace& workspace, Finding finding)
{
    if (finding.id.isNull())
        finding.id = Id<Finding>::create();
    const Link link = workspace.require(finding.link);
    workspace.run({tr("Agregar hallazgo a %1").arg(workspace.require(link.subquestion).code), {}},
                  [&](Writer& writer) { putLast(writer, finding); });
    return finding.id;
}

Id<Finding> cite(Workspace& workspace, const Id<Evidence>& evidence, const Id<SubQuestion>& subquestion,
                 Finding finding)
{
    if (finding.id.isNull())
        finding.id = Id<Finding>::create();
    const QString code = workspace.require(subquestion).code;
    workspace.run({tr("Agregar hallazgo a %1").arg(code), {}}, [&](Writer& writer) {
        workspace.require(evidence);
        putLinks(writer, evidence, {subquestion});
        for (const Link& link : workspace.where(&Link::evidence, evidence)) {
            if (link.subquestion == subquestion)
                finding.link = link.id;
        }
        putLast(writer, finding);
    });
    return finding.id;
}

void removeFinding(Workspace& workspace, const Id<Finding>& id)
{
    const Finding finding = workspace.require(id);
    workspace.run({tr("Quitar el hallazgo «%1»").arg(titleOf(finding)), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

Id<Attachment> attach(Workspace& workspace, const Id<Evidence>& evidence, const StagedFile& file)
{
    return attach(workspace, evidence, QList<StagedFile>{file}).first();
}

QList<Id<Attachment>> attach(Workspace& workspace, const Id<Evidence>& evidence,
                             const QList<StagedFile>& files)
{
    const QString label = files.size() == 1 ? tr("Adjuntar «%1»").arg(files.first().name)
                                            : tr("Adjuntar %1 archivos").arg(files.size());
    QList<Id<Attachment>> added;
    workspace.run({label, {}}, [&](Writer& writer) {
        workspace.require(evidence);
        QList<Attachment> present = workspace.where(&Attachment::evidence, evidence);
        for (const StagedFile& file : files) {
            Attachment attachment = attachmentOf(evidence, file);
            attachment.role = present.isEmpty() ? AttachmentRole::Main : AttachmentRole::Annex;
            for (const Attachment& each : std::as_const(present)) {
                if (each.sha256 == file.sha256) {
                    throw Error(ErrorKind::Conflict,
                                tr("«%1» ya está adjunto a la evidencia, con el nombre «%2». No se adjuntó "
                                   "otra vez.")
                                    .arg(file.name, each.name));
                }
                attachment.position = std::max(attachment.position, each.position + 1);
            }
            writer.put(attachment);
            present << attachment;
            added << attachment.id;
        }
    });
    return added;
}

Attachment attachmentOf(const Id<Evidence>& evidence, const StagedFile& file)
{
    Attachment attachment;
    attachment.id = Id<Attachment>::create();
    attachment.evidence = evidence;
    attachment.name = file.name;
    attachment.mediaType = file.mediaType;
    attachment.size = file.size;
    attachment.sha256 = file.sha256;
    return attachment;
}

void removeAttachment(Workspace& workspace, const Id<Attachment>& id)
{
    const Attachment attachment = workspace.require(id);
    workspace.run({tr("Quitar el archivo «%1»").arg(attachment.name), {}},
                  [&](Writer& writer) { removeWithChildren(writer, id); });
}

} // namespace agenda::store
