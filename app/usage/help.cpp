#include "app/usage/usage.h"

#include <algorithm>
#include <vector>

namespace ovation::usage {
namespace {

constexpr std::size_t Width = 79;

using Row = std::pair<std::string, std::string>;

/// In columns, not in bytes: texts are UTF-8.
std::size_t widthOf(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

/// The text from column `at` on, which the first line has reached already.
std::string wrapped(std::string_view text, std::size_t at) {
    std::string lines;
    std::size_t column = at;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (column > at && column + 1 + widthOf(word) > Width) {
            lines += '\n' + std::string(at, ' ');
            column = at;
        } else if (column > at) {
            lines += ' ';
            ++column;
        }
        lines += word;
        column += widthOf(word);
    }
    return lines + '\n';
}

std::string columns(const std::vector<Row> &rows) {
    std::size_t left = 0;
    for (const Row &row : rows)
        left = std::max(left, row.first.size());
    std::string text;
    for (const Row &row : rows)
        text +=
            "  " + row.first + std::string(left - row.first.size() + 2, ' ') + wrapped(row.second, left + 4);
    return text;
}

std::string table(const std::string &title, const std::vector<Row> &rows) {
    return rows.empty() ? std::string() : '\n' + title + ":\n" + columns(rows);
}

std::string shown(const Option &option) {
    const std::string dashes = option.name.size() == 1 ? "-" : "--";
    std::string text = option.letter ? std::string{'-', option.letter, ',', ' '} : std::string();
    text += dashes + std::string(option.name);
    return option.value.empty() ? text : text + " <" + std::string(option.value) + '>';
}

std::string optionTable(const Command &command) {
    std::vector<Row> rows;
    for (const Option &option : command.options)
        rows.emplace_back(shown(option), textOf(option));
    return table("Options", rows);
}

std::vector<Row> argumentRows(const Command &command) {
    std::vector<Row> rows;
    for (const Argument &argument : command.arguments)
        rows.emplace_back(argument.name, argument.text);
    return rows;
}

} // namespace

std::string textOf(const Option &option) {
    std::string choices;
    for (const std::string_view choice : option.choices)
        choices += (choices.empty() ? "" : ", ") + std::string(choice);
    std::string text(option.text);
    if (const std::size_t place = text.find("%1"); place != std::string::npos && !choices.empty())
        text.replace(place, 2, choices);
    return text;
}

std::string synopsis(const Program &program, const Command &command) {
    std::string text(program.name);
    if (!command.word.empty())
        text += ' ' + std::string(command.word);
    if (!command.options.empty())
        text += " [options]";
    for (const Argument &argument : command.arguments) {
        const std::string name(argument.name);
        switch (argument.number) {
        case Argument::Number::One:
            text += ' ' + name;
            break;
        case Argument::Number::Some:
            text += ' ' + name + "...";
            break;
        case Argument::Number::Any:
            text += " [" + name + "...]";
            break;
        }
    }
    return text;
}

std::string helpText(const Program &program, const Command &command) {
    std::string text = "Usage: " + synopsis(program, command) + '\n' + wrapped(command.summary, 0);
    text += optionTable(command) + table("Arguments", argumentRows(command));
    std::vector<Row> others;
    if (command.word.empty())
        for (const Command &other : program.commands)
            if (!other.word.empty())
                others.emplace_back(other.word, other.summary);
    text += table("Commands", others);
    if (!others.empty())
        text += "\nEach of them has a --help of its own.\n";
    return text;
}

std::string usageLines(const Program &program) {
    std::string text;
    for (const Command &command : program.commands) {
        Command bare = command;
        bare.options = {};
        text += (text.empty() ? "usage: " : "       ") + synopsis(program, bare) + '\n';
    }
    return text;
}

std::string helpText(const Program &program) {
    std::string text = usageLines(program);
    for (const Command &command : program.commands)
        text += '\n' + std::string(command.word) + ": " + wrapped(command.summary, command.word.size() + 2) +
                columns(argumentRows(command));
    return text + optionTable(program.commands.front());
}

} // namespace ovation::usage
