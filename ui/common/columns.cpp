#include "ui/common/columns.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace ovation::ui {

namespace {
constexpr int Margin_px = 32; // both sides, and an icon
constexpr int Name_letters = 8, Indentation_px = 64;

class ReadableColumn final : public QObject {
  public:
    ReadableColumn(QHeaderView &header, int column) : QObject(&header), m_header(header), m_column(column) {
        header.installEventFilter(this);
        connect(&header, &QHeaderView::sectionResized, this, [this](int resized) {
            if (resized != m_column)
                fit();
        });
        fit();
    }

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(watched, event);
    }

  private:
    void fit() {
        const int least = m_header.fontMetrics().averageCharWidth() * Name_letters + Indentation_px;
        const int others = m_header.length() - m_header.sectionSize(m_column);
        const bool isNarrow = m_header.width() - others < least;
        m_header.setSectionResizeMode(m_column, isNarrow ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (isNarrow)
            m_header.resizeSection(m_column, least);
    }

    QHeaderView &m_header;
    const int m_column;
};

} // namespace

void keepReadable(QHeaderView &header, int column) {
    new ReadableColumn(header, column); // owned by the header
}

void fitColumn(QHeaderView &header, int column, const QString &widest) {
    const int text = header.fontMetrics().horizontalAdvance(widest) + Margin_px;
    header.resizeSection(column, std::max(text, header.sectionSizeHint(column)));
}

} // namespace ovation::ui
