#include "app/manual/manual.h"

#include "app/usage/version.h"

#include <algorithm>

namespace ovation::manual {
namespace {

using usage::Argument;
using usage::Command;
using usage::Option;
using usage::Program;

std::string roff(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-"; // one that can be copied
        else if (c == '\'')
            result += "\\(aq";
        else
            result += c;
    }
    return result;
}

/// A text as lines of its own, none of which is taken for a request.
std::string paragraph(std::string_view text) {
    const bool isRequest = text.starts_with('.') || text.starts_with('\'');
    return (isRequest ? "\\&" : "") + roff(text) + '\n';
}

std::string nameOf(const Program &program, const Command &command) {
    return std::string(program.name) + (command.word.empty() ? "" : ' ' + std::string(command.word));
}

std::string synopsisOf(const Program &program, const Command &command) {
    std::string text = ".B " + roff(nameOf(program, command)) + '\n';
    if (!command.options.empty())
        text += "[\\fIoptions\\fR]\n";
    for (const Argument &argument : command.arguments) {
        const std::string name = "\\fI" + roff(argument.name) + "\\fR";
        switch (argument.number) {
        case Argument::Number::One:
            text += name + '\n';
            break;
        case Argument::Number::Some:
            text += name + "...\n";
            break;
        case Argument::Number::Any:
            text += '[' + name + "...]\n";
            break;
        }
    }
    return text;
}

std::string item(const std::string &tag, std::string_view text) {
    return ".TP\n" + tag + '\n' + paragraph(text);
}

std::string optionItem(const Option &option) {
    std::string tag = option.letter ? std::string("\\fB\\-") + option.letter + "\\fR, " : std::string();
    tag += "\\fB" + roff(dashed(option)) + "\\fR";
    if (!option.value.empty())
        tag += " \\fI" + roff(option.value) + "\\fR";
    return item(tag, usage::textOf(option));
}

std::string body(const Command &command) {
    std::string text = paragraph(command.summary);
    for (const Argument &argument : command.arguments)
        text += item("\\fI" + roff(argument.name) + "\\fR", argument.text);
    for (const Option &option : command.options)
        text += optionItem(option);
    return text;
}

std::string section(const usage::Section &section) {
    std::string text = ".SH " + std::string(section.title) + '\n';
    if (section.text.starts_with(' '))
        return text + ".nf\n" + roff(section.text) + "\n.fi\n";
    std::string_view left = section.text;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find("\n\n"), left.size());
        text += paragraph(left.substr(0, end)) + ".PP\n";
        left.remove_prefix(std::min(end + 2, left.size()));
    }
    text.erase(text.size() - 4); // the last .PP, behind which nothing comes
    return text;
}

} // namespace

std::string manPage(const Program &program) {
    std::string title(program.name);
    for (char &c : title)
        c = char(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    std::string text = ".\\\" Made by ovation-manual.\n.TH " + roff(title) + " 1 \"\" \"Ovation Studio " +
                       roff(usage::version()) + "\" \"User Commands\"\n.SH NAME\n" + roff(program.name) +
                       " \\- " + roff(program.summary) + "\n.SH SYNOPSIS\n";
    for (const Command &command : program.commands)
        text += (&command == program.commands.data() ? "" : ".br\n") + synopsisOf(program, command);
    text += ".SH DESCRIPTION\n";
    for (const Command &command : program.commands) {
        if (!command.word.empty())
            text += ".SS " + roff(nameOf(program, command)) + '\n';
        text += body(command);
    }
    for (const usage::Section &one : program.sections)
        text += section(one);
    return text + ".SH SEE ALSO\n" + roff(program.seeAlso) + '\n';
}

} // namespace ovation::manual
