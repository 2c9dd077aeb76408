#include "media/write/mp4_parts.h"

namespace ovation::media::mp4 {

QByteArray zeros(qsizetype count) {
    return QByteArray(count, '\0');
}

QByteArray matrix() {
    QByteArray made;
    for (const quint32 value : {One, 0U, 0U, 0U, One, 0U, 0U, 0U, 0x40000000U})
        append(made, value);
    return made;
}

QByteArray dataHere() {
    QByteArray references;
    append(references, quint32(1));
    references += fullBox("url ", 0, 1, {}); // in this file
    return boxed("dinf", fullBox("dref", 0, 0, references));
}

QByteArray sampleEntryHead() {
    QByteArray head = zeros(6);
    append(head, quint16(1)); // of the data references
    return head;
}

} // namespace ovation::media::mp4
