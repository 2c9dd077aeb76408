#pragma once

#include "review.h"

#include <QTimer>

namespace ovation::ui {

/// Asks for recordings: one question at a time, and only the last one is answered. Window thread.
class LibrarySearch final : public QObject {
    Q_OBJECT

  public:
    static constexpr int Typing_ms = 150; ///< that long after the last key

    explicit LibrarySearch(Review &review, QObject *parent = nullptr);

    const library::Query &query() const { return m_query; }
    void setQuery(const library::Query &query); ///< at once
    void setText(const QString &text);          ///< behind the last key
    void refresh();
    bool isAsking() const { return m_asking; }

  Q_SIGNALS:
    void found(const ovation::library::Page &page);
    void failed(const QString &sentence);

  private:
    void ask();

    Review &m_review;
    library::Query m_query;
    QTimer m_typing;
    bool m_asking = false;
    bool m_again = false; ///< what was asked for is not what is wanted any more
};

} // namespace ovation::ui
