// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/library/filterbar.h"

#include "domain/labels.h"
#include "domain/text.h"
#include "gui/fields/flowlayout.h"
#include "gui/icons.h"
#include "gui/library/quietcombo.h"
#include "ui_filterbar.h"

#include <QPushButton>

#include <algorithm>

namespace agenda::gui
{

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FilterBar>()), m_tools(nullptr)
{
    m_ui->setupUi(this);
    m_tools = new FlowLayout(m_ui->tools);
    m_tools->addWidget(m_ui->kindFilter);
    m_tools->addWidget(m_ui->incompleteFilter);
    m_tools->addWidget(m_ui->moreFilters);
    m_tools->addWidget(m_ui->narrowed);
    auto* const panel = new FlowLayout(m_ui->panel);
    m_combos = {m_ui->kindFilter};
    for (QuietCombo* const each :
         {m_ui->yearFilter, m_ui->countryFilter, m_ui->productFilter, m_ui->qualityFilter, m_ui->accessFilter,
          m_ui->lifeCycleFilter, m_ui->fileFilter}) {
        panel->addWidget(each);
        m_combos << each;
    }
    const auto fill = [](QuietCombo* combo, const QString& all, const auto& codes) {
        combo->addItem(all);
        for (const auto& [value, code] : codes)
            combo->addItem(label(value), int(value));
    };
    fill(m_ui->kindFilter, tr("Todos los tipos"), EnumCodes<EvidenceKind>::all);
    fill(m_ui->accessFilter, tr("Todos los accesos"), EnumCodes<Access>::all);
    fill(m_ui->lifeCycleFilter, tr("Todo el ciclo de vida"), EnumCodes<LifeCycle>::all);
    m_ui->qualityFilter->addItem(tr("Toda calidad"));
    m_ui->qualityFilter->addItem(tr("Sin valorar"), 0);
    for (int score = 1; score <= 4; ++score)
        m_ui->qualityFilter->addItem(tr("Lo más bajo: %1").arg(score), score);
    m_ui->fileFilter->addItem(tr("Con o sin archivo"));
    m_ui->fileFilter->addItem(tr("Con archivo"), true);
    m_ui->fileFilter->addItem(tr("Sin archivo"), false);
    for (QuietCombo* const each : std::as_const(m_combos))
        connect(each, &QComboBox::currentIndexChanged, this, &FilterBar::notify);
    connect(m_ui->incompleteFilter, &QPushButton::toggled, this, &FilterBar::notify);
    connect(m_ui->moreFilters, &QPushButton::toggled, m_ui->panel, &QWidget::setVisible);
    m_ui->panel->hide();
    m_ui->narrowed->hide();
    m_ui->narrowed->setIcon(icon(QStringLiteral("close")));
    connect(m_ui->narrowed, &QPushButton::clicked, this, [this] { narrow({}); });
    m_ui->incompleteFilter->setIcon(icon(QStringLiteral("warning")));
}

FilterBar::~FilterBar() = default;

void FilterBar::addTool(QPushButton* button)
{
    m_tools->addWidget(button);
}

void FilterBar::notify()
{
    showNumbers();
    Q_EMIT changed();
}

void FilterBar::offer(const LibraryTotals& library)
{
    const auto sorted = [](const QHash<QString, int>& counts) {
        QMap<QString, QString> names;
        for (auto each = counts.begin(); each != counts.end(); ++each)
            names.insert(alphabeticKey(each.key()) + each.key(), each.key());
        return QStringList(names.values());
    };
    const QStringList countries = sorted(library.countries());
    const QStringList products = sorted(library.products());
    const auto fill = [](QuietCombo* combo, const QString& all, const QStringList& texts,
                         const QStringList& values) {
        const QVariant chosen = combo->currentData();
        const QSignalBlocker quiet(combo);
        combo->clear();
        combo->addItem(all);
        for (qsizetype at = 0; at < texts.size(); ++at)
            combo->addItem(texts[at].left(60), values[at]);
        combo->setCurrentIndex(chosen.isValid() ? qMax(0, combo->findData(chosen)) : 0);
    };
    QStringList latestFirst = library.years().keys();
    std::reverse(latestFirst.begin(), latestFirst.end());
    QStringList yearTexts;
    for (const QString& year : std::as_const(latestFirst))
        yearTexts << (year.isEmpty() ? tr("Sin año") : year);
    fill(m_ui->yearFilter, tr("Todos los años"), yearTexts, latestFirst);
    fill(m_ui->countryFilter, tr("Todos los países"), countries, countries);
    fill(m_ui->productFilter, tr("Todos los productos"), products, products);
    m_incomplete = library.incomplete();
    showNumbers();
}

void FilterBar::showNumbers()
{
    m_ui->incompleteFilter->setText(tr("Por completar (%1)").arg(m_incomplete));
    const auto chosen = std::count_if(m_combos.begin(), m_combos.end(), [this](const QuietCombo* each) {
        return each != m_ui->kindFilter && each->currentIndex() > 0;
    });
    m_ui->moreFilters->setText(chosen > 0 ? tr("Más filtros (%1)").arg(chosen) : tr("Más filtros"));
}

LibraryCriteria FilterBar::criteria() const
{
    const auto enumOf = [](const QComboBox* combo, auto& into) {
        using Value = typename std::remove_reference_t<decltype(into)>::value_type;
        if (const QVariant value = combo->currentData(); value.isValid())
            into = Value(value.toInt());
    };
    const auto textOf = [](const QComboBox* combo, std::optional<QString>& into) {
        if (const QVariant value = combo->currentData(); value.isValid())
            into = value.toString();
    };
    LibraryCriteria wanted;
    enumOf(m_ui->kindFilter, wanted.kind);
    enumOf(m_ui->accessFilter, wanted.access);
    enumOf(m_ui->lifeCycleFilter, wanted.lifeCycle);
    enumOf(m_ui->qualityFilter, wanted.quality);
    enumOf(m_ui->fileFilter, wanted.hasFile);
    textOf(m_ui->yearFilter, wanted.year);
    textOf(m_ui->countryFilter, wanted.country);
    textOf(m_ui->productFilter, wanted.product);
    wanted.incomplete = m_ui->incompleteFilter->isChecked();
    if (m_narrowing)
        wanted.only = m_narrowing->evidence;
    return wanted;
}

QStringList FilterBar::words() const
{
    QStringList words;
    for (const QuietCombo* const each : m_combos) {
        if (each->currentIndex() > 0)
            words << each->currentText();
    }
    if (m_ui->incompleteFilter->isChecked())
        words << tr("Por completar");
    return words;
}

void FilterBar::narrow(std::optional<Narrowing> narrowing)
{
    m_narrowing = std::move(narrowing);
    const QString words = m_narrowing ? m_narrowing->words.simplified() : QString();
    m_ui->narrowed->setText(words.size() > 60 ? words.left(59).trimmed() + u'…' : words);
    m_ui->narrowed->setToolTip(m_narrowing ? tr("Quitar: %1").arg(words.toHtmlEscaped()) : QString());
    m_ui->narrowed->setAccessibleName(m_narrowing ? tr("Quitar: %1").arg(words) : QString());
    m_ui->narrowed->setVisible(m_narrowing.has_value());
    notify();
}

void FilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        for (QuietCombo* const each : std::as_const(m_combos))
            each->setCurrentIndex(0);
        m_ui->incompleteFilter->setChecked(false);
        narrow({});
    }
    notify();
}

QVariantMap FilterBar::chosen() const
{
    QVariantMap chosen;
    for (const QuietCombo* const each : m_combos) {
        if (each->currentIndex() > 0)
            chosen.insert(each->objectName(), each->currentData());
    }
    for (const QPushButton* const each : {m_ui->incompleteFilter, m_ui->moreFilters}) {
        if (each->isChecked())
            chosen.insert(each->objectName(), true);
    }
    return chosen;
}

void FilterBar::choose(const QVariantMap& chosen)
{
    for (QuietCombo* const each : std::as_const(m_combos)) {
        const QVariant value = chosen.value(each->objectName());
        // The settings keep numbers as text.
        for (int at = 1; value.isValid() && at < each->count(); ++at) {
            if (each->itemData(at).toString() == value.toString())
                each->setCurrentIndex(at);
        }
    }
    for (QPushButton* const each : {m_ui->incompleteFilter, m_ui->moreFilters})
        each->setChecked(chosen.contains(each->objectName()));
}

} // namespace agenda::gui
