#include "ui/guide/guide_window.h"

#include "ui/common/icons.h"
#include "ui/guide/guide_page.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ovation::ui {

namespace {
constexpr int ListWidth_px = 260;
constexpr int MaxSearch = 200; ///< characters
} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QDialog(parent), m_back(new QPushButton(icon(QStringLiteral("arrow-left")), tr("&Back"))),
      m_forward(new QPushButton(icon(QStringLiteral("arrow-right")), tr("&Forward"))),
      m_search(new QLineEdit), m_list(new QListWidget), m_nothing(new QLabel), m_page(new GuidePage(m_book)) {
    setObjectName(QStringLiteral("guideWindow"));
    setWindowTitle(tr("Guide"));
    resize(1000, 680);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeTop());
    auto *middle = new QHBoxLayout;
    middle->addWidget(makeList());
    middle->addWidget(makePage(), 1);
    column->addLayout(middle, 1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    fill();
    m_page->setSource(m_book.chapters().front().url);
    m_page->setFocus();
}

void GuideWindow::follow(const GuideWindow &other) {
    setGeometry(other.geometry());
    setWindowState(other.windowState());
    m_page->setSource(other.m_page->source().adjusted(QUrl::RemoveFragment));
    m_page->scrollToBlock(other.m_page->topBlock());
}

QWidget *GuideWindow::makeTop() {
    m_back->setObjectName(QStringLiteral("guideBack"));
    m_forward->setObjectName(QStringLiteral("guideForward"));
    m_back->setShortcut(QKeySequence::Back);
    m_forward->setShortcut(QKeySequence::Forward);
    for (QPushButton *button : {m_back, m_forward}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        button->setToolTip(button->shortcut().toString(QKeySequence::NativeText));
    }
    m_search->setObjectName(QStringLiteral("guideSearch"));
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(MaxSearch);
    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::fill);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    auto *top = new QWidget;
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_back);
    line->addWidget(m_forward);
    line->addWidget(m_search, 1);
    return top;
}

QWidget *GuideWindow::makeList() {
    m_list->setObjectName(QStringLiteral("guideList"));
    m_list->setFixedWidth(ListWidth_px);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(QStringLiteral("guideNothing"));
    m_nothing->setText(tr("No section of the guide has all these words."));
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->setFixedWidth(ListWidth_px);
    connect(m_list, &QListWidget::currentRowChanged, this, &GuideWindow::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_page->setFocus(); });
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_list, 1);
    return side;
}

QWidget *GuideWindow::makePage() {
    m_page->setObjectName(QStringLiteral("guidePage"));
    m_page->setAccessibleName(tr("Guide"));
    connect(m_page, &GuidePage::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_page, &GuidePage::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_back, &QPushButton::clicked, m_page, &GuidePage::backward);
    connect(m_forward, &QPushButton::clicked, m_page, &GuidePage::forward);
    connect(m_page, &GuidePage::sourceChanged, this, &GuideWindow::followPage);
    return m_page;
}

/// Chapters, or what was found. Reading is where it was until a line is chosen.
void GuideWindow::fill() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QStringList words = m_book.wordsOf(m_search->text());
    const auto add = [this](const QString &text, const QUrl &url) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, url);
        item->setToolTip(text);
    };
    if (words.isEmpty()) {
        m_list->setAccessibleName(tr("Chapters"));
        for (const GuideBook::Chapter &chapter : m_book.chapters())
            add(chapter.title, chapter.url);
        followPage(m_page->source());
    } else {
        m_list->setAccessibleName(tr("Results"));
        for (const GuideBook::Hit &hit : m_book.find(words))
            add(hit.title == hit.chapter
                    ? hit.title + u'\n' + hit.excerpt
                    : QStringLiteral("%1 (%2)\n%3").arg(hit.title, hit.chapter, hit.excerpt),
                hit.url);
    }
    m_nothing->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    m_page->mark(words);
}

void GuideWindow::showCurrent() {
    if (const QListWidgetItem *item = m_list->currentItem())
        m_page->setSource(item->data(Qt::UserRole).toUrl());
}

/// A link of the text, or a step back, leads to another chapter.
void GuideWindow::followPage(const QUrl &url) {
    if (!m_book.wordsOf(m_search->text()).isEmpty())
        return;
    const QSignalBlocker quiet(m_list);
    const QUrl chapter = m_page->source().resolved(url).adjusted(QUrl::RemoveFragment);
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toUrl() == chapter)
            m_list->setCurrentRow(row);
}

} // namespace ovation::ui
