// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/families.h"

#include "base/error.h"
#include "domain/counted.h"
#include "domain/termindex.h"
#include "domain/text.h"
#include "store/tr.h"
#include "store/workspace.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace agenda::store
{

namespace
{

constexpr qsizetype wordsAlike = 5;
constexpr qsizetype fewestAlike = 3;

/// The same for all spellings of a family's name; families are sorted by it.
QString familyKey(const QString& name)
{
    const QString clean = name.simplified();
    return alphabeticKey(clean) + u'\n' + foldedTerm(clean);
}

bool isOfFamily(const SubQuestion& sub, const QString& name)
{
    return !sub.family.simplified().isEmpty() && familyKey(sub.family) == familyKey(name);
}

/// What is written of the answers in force, with their confidence.
class AnswersInForce
{
public:
    explicit AnswersInForce(const Workspace& workspace)
    {
        for (const Answer& answer : workspace.all<Answer>()) {
            Answer& newest = m_answers[answer.subquestion];
            if (newest.id.isNull() || newest.version < answer.version)
                newest = answer;
        }
        for (const Confidence& confidence : workspace.all<Confidence>())
            m_levels.insert(confidence.answer, confidence.level);
    }

    FamilyMember of(const SubQuestionRow& row) const
    {
        FamilyMember member{row, {}, {}};
        const auto answer = m_answers.constFind(row.subquestion.id);
        if (answer == m_answers.cend())
            return member;
        const QString text = answer->text.simplified();
        member.answer = text.size() > 400 ? text.left(399).trimmed() + u'…' : text;
        if (const auto level = m_levels.constFind(answer->id); level != m_levels.cend())
            member.confidence = *level;
        return member;
    }

private:
    QHash<Id<SubQuestion>, Answer> m_answers;
    QHash<Id<Answer>, ConfidenceLevel> m_levels;
};

/// How many words two wordings begin with in common.
qsizetype wordsInCommon(const QStringList& a, const QStringList& b)
{
    qsizetype count = 0;
    while (count < a.size() && count < b.size() && caseFolded(a[count]) == caseFolded(b[count]))
        ++count;
    return count;
}

/// Without the opening mark, and without the small words at the end that wait for another.
QString nameOfWords(QStringList words)
{
    static const QSet<QString> waiting{
        QStringLiteral("a"),   QStringLiteral("al"),   QStringLiteral("con"), QStringLiteral("de"),
        QStringLiteral("del"), QStringLiteral("e"),    QStringLiteral("el"),  QStringLiteral("en"),
        QStringLiteral("la"),  QStringLiteral("las"),  QStringLiteral("los"), QStringLiteral("o"),
        QStringLiteral("por"), QStringLiteral("para"), QStringLiteral("que"), QStringLiteral("se"),
        QStringLiteral("su"),  QStringLiteral("sus"),  QStringLiteral("y")};
    while (words.size() > 1 && waiting.contains(caseFolded(words.last())))
        words.removeLast();
    QString name = words.join(u' ');
    if (name.startsWith(u'¿'))
        name.remove(0, 1);
    return name;
}

template <class F>
void forEachActive(const Outline& outline, F visit)
{
    for (const QuestionRow& question : outline.questions) {
        for (const ThemeRow& theme : question.themes) {
            for (const SubQuestionRow& row : theme.subquestions) {
                if (row.subquestion.status == SubQuestionStatus::Active)
                    visit(theme, row);
            }
        }
    }
}

} // namespace

QString Families::title() const
{
    const QString many = counted(names.size(), tr("1 familia reúne %1 de %2 subpreguntas"),
                                 tr("%1 familias reúnen %2 de %3 subpreguntas"));
    return many.arg(members).arg(subquestions) + QStringLiteral("; ") +
           (answered == 0 ? tr("ninguna tiene respuesta parcial o completa.")
                          : counted(answered, tr("1 tiene respuesta parcial o completa."),
                                    tr("%1 tienen respuesta parcial o completa.")));
}

Families readFamilies(const Workspace& workspace)
{
    const Outline outline = readOutline(workspace);
    Families families;
    QMap<QString, QString> names; // by key
    forEachActive(outline, [&](const ThemeRow&, const SubQuestionRow& row) {
        const QString name = row.subquestion.family.simplified();
        ++families.subquestions;
        if (name.isEmpty())
            return;
        ++families.members;
        families.answered +=
            row.standing.value == Answered::Partial || row.standing.value == Answered::Full ? 1 : 0;
        if (!names.contains(familyKey(name)))
            names.insert(familyKey(name), name);
    });
    families.names = names.values();
    const QStringList keys = names.keys();
    const AnswersInForce known(workspace);
    Id<Theme> last;
    qsizetype first = 0; // line of the theme
    forEachActive(outline, [&](const ThemeRow& theme, const SubQuestionRow& row) {
        const qsizetype column = row.subquestion.family.simplified().isEmpty()
                                     ? -1
                                     : keys.indexOf(familyKey(row.subquestion.family));
        if (column < 0)
            return;
        if (last != theme.theme.id)
            first = families.lines.size();
        last = theme.theme.id;
        qsizetype line = first;
        while (line < families.lines.size() && families.lines[line].members[column])
            ++line;
        if (line == families.lines.size())
            families.lines.append({QStringLiteral("%1 %2").arg(theme.place).arg(theme.theme.name),
                                   QList<std::optional<FamilyMember>>(keys.size())});
        families.lines[line].members[column] = known.of(row);
    });
    return families;
}

QList<Id<SubQuestion>> familyMembers(const Workspace& workspace, const QString& name)
{
    QList<Id<SubQuestion>> ids;
    forEachActive(readOutline(workspace), [&](const ThemeRow&, const SubQuestionRow& row) {
        if (isOfFamily(row.subquestion, name))
            ids << row.subquestion.id;
    });
    return ids;
}

QList<WordedAlike> wordedAlike(const Workspace& workspace)
{
    struct Group {
        QStringList words;
        QList<Id<SubQuestion>> members;
    };
    QList<Group> groups;
    forEachActive(readOutline(workspace), [&](const ThemeRow&, const SubQuestionRow& row) {
        if (!row.subquestion.family.simplified().isEmpty())
            return;
        const QStringList words = row.subquestion.official.simplified().split(u' ');
        for (Group& group : groups) {
            const qsizetype common = wordsInCommon(group.words, words);
            if (common < wordsAlike)
                continue;
            group.words = group.words.first(common);
            group.members << row.subquestion.id;
            return;
        }
        groups.append({words, {row.subquestion.id}});
    });
    QList<WordedAlike> alike;
    for (const Group& group : std::as_const(groups)) {
        if (group.members.size() >= fewestAlike)
            alike.append({nameOfWords(group.words), group.members});
    }
    return alike;
}

void shapeFamily(Workspace& workspace, const QString& before, const QString& name,
                 const QList<Id<SubQuestion>>& members)
{
    const QString clean = name.simplified();
    if (clean.isEmpty())
        throw Error(ErrorKind::Constraint, tr("Escriba el nombre de la familia."));
    if (members.isEmpty())
        throw Error(
            ErrorKind::Constraint,
            tr("La familia «%1» no tiene ninguna subpregunta. Elija al menos una.").arg(clean.left(80)));
    workspace.run({tr("Armar la familia «%1»").arg(clean), {}}, [&](Writer& writer) {
        for (SubQuestion sub : workspace.all<SubQuestion>()) {
            const bool isMember = members.contains(sub.id);
            const bool isActive = sub.status == SubQuestionStatus::Active;
            const bool was = !before.isEmpty() && isOfFamily(sub, before);
            // One that is parked or retired is not among those to choose from: it goes with its family.
            if (isMember || (was && !isActive))
                sub.family = clean;
            else if (was)
                sub.family.clear();
            else
                continue;
            writer.put(sub);
        }
    });
}

void dissolveFamily(Workspace& workspace, const QString& name)
{
    workspace.run({tr("Quitar la familia «%1»").arg(name.simplified()), {}}, [&](Writer& writer) {
        for (SubQuestion sub : workspace.all<SubQuestion>()) {
            if (!isOfFamily(sub, name))
                continue;
            sub.family.clear();
            writer.put(sub);
        }
    });
}

} // namespace agenda::store
