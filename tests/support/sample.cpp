// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample.h"

#include "store/agendaedit.h"
#include "store/recordjson.h"

#include <memory>

namespace agenda::sample
{

Ids fill(store::Workspace& workspace)
{
    Ids ids;
    ids.agenda = store::startAgenda(workspace, QStringLiteral("[EJEMPLO] Agenda"), 2020, 2022);
    ids.question = store::addQuestion(workspace, QStringLiteral("[EJEMPLO] ¿Qué funciona?"));
    ids.first = store::addTheme(workspace, ids.question, QStringLiteral("[EJEMPLO] Género"));
    ids.second = store::addTheme(workspace, ids.question, QStringLiteral("[EJEMPLO] Soberanía alimentaria"));
    ids.s111 =
        store::addSubQuestion(workspace, ids.first, QStringLiteral("[EJEMPLO] ¿Qué apoya a las mujeres?"));
    ids.s112 = store::addSubQuestion(workspace, ids.first, QStringLiteral("[EJEMPLO] ¿Cuánto cuesta?"));
    ids.s121 =
        store::addSubQuestion(workspace, ids.second, QStringLiteral("[EJEMPLO] ¿Qué mejora la dieta?"));
    return ids;
}

Answer answerTo(const Id<SubQuestion>& subquestion)
{
    Answer answer;
    answer.subquestion = subquestion;
    answer.text = QStringLiteral("[EJEMPLO] Sabemos esto");
    return answer;
}

Confidence confidenceIn(const Id<Answer>& answer, ConfidenceLevel level)
{
    Confidence confidence;
    confidence.answer = answer;
    confidence.level = level;
    for (const ConfidenceComponent& component : confidenceComponents())
        confidence.*component.sentence = QStringLiteral("[EJEMPLO] Una frase");
    confidence.reason = QStringLiteral("[EJEMPLO] Por esto");
    return confidence;
}

Clock clock()
{
    auto seconds = std::make_shared<int>(0);
    return Clock(
        [seconds] { return QDateTime(QDate(2022, 11, 15), QTime(12, 0), Qt::UTC).addSecs((*seconds)++); });
}

Person author()
{
    return {Id<Person>(QStringLiteral("00000000-0000-4000-8000-000000000001")), QStringLiteral("Ana")};
}

QString dump(const store::Workspace& workspace)
{
    store::Json all = store::Json::object();
    forEachRecordType([&]<class R>() {
        QList<R> records = workspace.all<R>();
        std::sort(records.begin(), records.end(), [](const R& a, const R& b) { return a.id < b.id; });
        store::Json list = store::Json::array();
        for (const R& record : records)
            list.push_back(store::toJson(Record(record)));
        all[R::type] = list;
    });
    return QString::fromStdString(all.dump(1));
}

} // namespace agenda::sample
