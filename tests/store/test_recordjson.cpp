// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordjson.h"

#include "db/target.h"
#include "store/agendaedit.h"
#include "store/history.h"
#include "support/sample.h"

#include <catch2/catch.hpp>

using namespace agenda;
using namespace agenda::store;

namespace test_recordjson
{

QString whole(const Record& record)
{
    return QString::fromStdString(toJson(record).dump());
}

TEST_CASE("The JSON text of a record is that of its tree, whatever its texts hold")
{
    Evidence evidence;
    evidence.id = Id<Evidence>(QStringLiteral("e-1"));
    CHECK(jsonText(Record(evidence)) == whole(evidence));
    QString hostile = QStringLiteral("\"comillas\" \\ ñ 日本 😀 </script>");
    for (char16_t c = 0; c < 0xa0; ++c)
        hostile += QChar(c);
    hostile += QStringLiteral("\u2028\ufeff\ufffd");
    evidence.title = hostile;
    evidence.abstract = hostile.repeated(3);
    evidence.authors = {Name{hostile, QStringLiteral("Ana"), {}, QStringLiteral("de"), {}, {}}, Name{},
                        Name{{}, {}, {}, {}, {}, QStringLiteral("CLAC")}};
    evidence.countries = {QString(), hostile, QStringLiteral("Perú")};
    evidence.lifeCycle = LifeCycle::Planned;
    CHECK(jsonText(Record(evidence)) == whole(evidence));
    CHECK(recordFromJson(QStringLiteral("evidence"), Json::parse(jsonText(Record(evidence)).toStdString())) ==
          Record(evidence));

    Appraisal appraisal;
    appraisal.appraisedOn = QDate(2021, 3, 9);
    CHECK(jsonText(Record(appraisal)) == whole(appraisal));
    Link link;
    link.linkedAt = 1'668'513'600'000;
    CHECK(jsonText(Record(link)) == whole(link));
}

TEST_CASE("Half a character does not break the JSON text of a record")
{
    for (const QString& half : {QString(QChar(0xd83d)), QString(QChar(0xde00))}) {
        Evidence evidence;
        evidence.title = QStringLiteral("a") + half + QStringLiteral("b");
        CHECK(Json::parse(jsonText(Record(evidence)).toStdString())["title"] == "a\ufffdb");
    }
}

TEST_CASE("The JSON text of every record of an agenda is that of its tree")
{
    auto workspace = Workspace::openDatabase(db::Target::memory(), sample::author(), sample::clock());
    const sample::Ids ids = sample::fill(*workspace);
    setState(*workspace, ids.s111, Answered::Partial, QDate(2021, 6, 1), QStringLiteral("Hay \"dos\""));
    int records = 0;
    for (const Revision& revision : workspace->history().all()) {
        for (const Change& change : revision.changes) {
            CHECK(jsonText(change.record()) == whole(change.record()));
            ++records;
        }
    }
    CHECK(records > 5);
}

} // namespace test_recordjson
