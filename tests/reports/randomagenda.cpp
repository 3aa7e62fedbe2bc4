// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomagenda.h"

#include "filledagenda.h"
#include "randomreport.h"

namespace agenda::sample
{

namespace
{

class Filling
{
public:
    Filling(unsigned seed, store::Writer& writer) : m_random(seed), m_writer(writer) {}

    void fill(int documents)
    {
        Agenda agenda;
        agenda.id = Id<Agenda>::create();
        agenda.title = title(60);
        agenda.organisation = QStringLiteral("CLAC");
        agenda.firstYear = 2020;
        agenda.lastYear = 2022;
        agenda.introduction = chance(50) ? words(m_random, between(1, 900)) : QString();
        agenda.messageKnown = chance(30) ? words(m_random, 160) : QString();
        m_writer.put(agenda);
        for (int n = 0; n < between(1, 2); ++n)
            addQuestion(agenda, n);
        for (int n = 0; n < documents; ++n)
            addDocument();
    }

private:
    int between(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    QString title(int length)
    {
        static const QStringList others{QStringLiteral("公平贸易对小农户粮食安全的影响：实证研究综述"),
                                        QStringLiteral("フェアトレードと小規模農家"),
                                        QStringLiteral("أثر التجارة العادلة على الأمن الغذائي للمزارعين"),
                                        QStringLiteral("השפעת הסחר ההוגן על ביטחון המזון"),
                                        QString(80, u'w')};
        return chance(25) ? others[between(0, int(others.size()) - 1)]
                          : words(m_random, between(3, 2 * length)).simplified();
    }

    void addQuestion(const Agenda& agenda, int position)
    {
        Question question;
        question.id = Id<Question>::create();
        question.agenda = agenda.id;
        question.number = position + 1;
        question.position = position;
        question.text = title(120);
        m_writer.put(question);
        const int themes = between(1, 4);
        for (int n = 0; n < themes; ++n) {
            Theme theme;
            theme.id = Id<Theme>::create();
            theme.question = question.id;
            theme.number = n + 1;
            theme.position = n;
            theme.name = title(40);
            theme.sentence = chance(50) ? words(m_random, between(1, 300)) : QString();
            theme.meaning = chance(30) ? words(m_random, between(1, 600)) : QString();
            m_writer.put(theme);
            const int count = between(1, 5);
            for (int s = 0; s < count; ++s)
                addSubQuestion(theme, QStringLiteral("%1.%2.%3").arg(question.number).arg(n + 1).arg(s + 1),
                               s);
        }
    }

    void addSubQuestion(const Theme& theme, const QString& code, int position)
    {
        SubQuestion sub;
        sub.id = Id<SubQuestion>::create();
        sub.theme = theme.id;
        sub.code = code;
        sub.position = position;
        sub.official = title(150);
        m_writer.put(sub);
        if (chance(60)) // the others have nothing
            m_subquestions.push_back(sub.id);
    }

    void addDocument()
    {
        Evidence evidence;
        evidence.id = Id<Evidence>::create();
        evidence.kind = EvidenceKind(between(0, 2));
        evidence.title = title(150);
        evidence.authors = {Name::parse(words(m_random, 12).simplified())};
        evidence.issued = chance(80) ? QString::number(between(2004, 2022)) : QString();
        evidence.container = chance(50) ? title(60) : QString();
        evidence.doi = chance(40) ? QStringLiteral("10.1000/ejemplo.%1").arg(between(1, 9999)) : QString();
        evidence.lifeCycle = chance(90) ? LifeCycle::Delivered : LifeCycle::Ongoing;
        m_writer.put(evidence);
        if (m_subquestions.empty())
            return;
        Link link;
        link.id = Id<Link>::create();
        link.evidence = evidence.id;
        link.subquestion = m_subquestions[size_t(between(0, int(m_subquestions.size()) - 1))];
        m_writer.put(link);
        if (chance(20))
            addFinding(link);
    }

    void addFinding(const Link& link)
    {
        Finding finding;
        finding.id = Id<Finding>::create();
        finding.link = link.id;
        finding.statement = words(m_random, chance(10) ? 4000 : between(10, 400));
        finding.quotation = chance(40) ? words(m_random, between(10, 400)) : QString();
        finding.printedPage = QString::number(between(1, 300));
        finding.direction = Direction(between(0, 3));
        finding.country = chance(50) ? QStringLiteral("Honduras") : QString();
        m_writer.put(finding);
    }

    std::mt19937 m_random;
    store::Writer& m_writer;
    std::vector<Id<SubQuestion>> m_subquestions;
};

} // namespace

std::unique_ptr<store::Workspace> randomAgenda(unsigned seed, int documents)
{
    auto workspace = empty();
    workspace->run({QStringLiteral("Agenda al azar"), {}},
                   [&](store::Writer& writer) { Filling(seed, writer).fill(documents); });
    return workspace;
}

} // namespace agenda::sample
