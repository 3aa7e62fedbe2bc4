// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordjson.h"

#include "db/target.h"
#include "store/agendaedit.h"
#include "store/history.h"
#include "support/errors.h"
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
    CHECK(recordFromText(QStringLiteral("evidence"), jsonText(Record(evidence))) == Record(evidence));

    Appraisal appraisal;
    appraisal.appraisedOn = QDate(2021, 3, 9);
    CHECK(jsonText(Record(appraisal)) == whole(appraisal));
    Link link;
    link.linkedAt = 1'668'513'600'000;
    CHECK(jsonText(Record(link)) == whole(link));
    CHECK(recordFromText(QStringLiteral("link"), jsonText(Record(link))) == Record(link));
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
            const QString text = jsonText(change.record());
            CHECK(text == whole(change.record()));
            CHECK(recordFromText(typeOf(change.record()), text) == change.record());
            ++records;
        }
    }
    CHECK(records > 5);
}

TEST_CASE("A record is read from a tree and from a text alike, and both name the field that they cannot read")
{
    const char* const texts[] = {R"({"title": 7})",          R"({"number": "1"})",
                                 R"({"number": 1.5})",       R"({"kind": "a guess"})",
                                 R"({"kind": null})",        R"({"authors": [{"family": 7}]})",
                                 R"({"countries": [null]})", R"({"title": null})"};
    for (const char* const text : texts) {
        CAPTURE(text);
        const QString type = QStringLiteral("evidence");
        const Error tree = errorOf([&] { recordFromJson(type, Json::parse(text)); });
        CHECK(tree.kind() == ErrorKind::Unreadable);
        CHECK(errorOf([&] { recordFromText(type, QString::fromLatin1(text)); }).sentence() ==
              tree.sentence());
    }
    CHECK(kindOf([] { recordFromText(QStringLiteral("nothing"), QStringLiteral("{}")); }) ==
          ErrorKind::Unreadable);
    // What a newer program wrote beside it is passed over.
    CHECK(recordFromText(QStringLiteral("theme"), QStringLiteral(R"({"name": "A", "later": [1]})")) ==
          recordFromJson(QStringLiteral("theme"), Json::parse(R"({"name": "A"})")));
}

} // namespace test_recordjson
