#include "ui/library/library_search.h"

#include "ui/common/format.h"

#include <QPointer>

#include <utility>

namespace ovation::ui {

LibrarySearch::LibrarySearch(Review &review, QObject *parent) : QObject(parent), m_review(review) {
    m_typing.setSingleShot(true);
    m_typing.setInterval(Typing_ms);
    connect(&m_typing, &QTimer::timeout, this, &LibrarySearch::refresh);
}

void LibrarySearch::setQuery(const library::Query &query) {
    m_query = query;
    refresh();
}

void LibrarySearch::setText(const QString &text) {
    m_query.text = text;
    m_typing.start();
}

void LibrarySearch::refresh() {
    m_typing.stop();
    if (m_asking)
        m_again = true;
    else
        ask();
}

void LibrarySearch::ask() {
    m_asking = true;
    m_review.find(m_query, [guard = QPointer<LibrarySearch>(this)](const Result<library::Page> &page) {
        if (!guard)
            return;
        guard->m_asking = false;
        if (std::exchange(guard->m_again, false))
            guard->ask();
        else if (page)
            Q_EMIT guard->found(*page);
        else
            Q_EMIT guard->failed(failureText(tr("Could not read the library"), page.error()));
    });
}

} // namespace ovation::ui
