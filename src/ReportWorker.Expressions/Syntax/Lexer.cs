using System.Globalization;
using System.Text;

namespace ReportWorker.Expressions;

/// <summary>Cuts the source of an expression into tokens; accepts what Word's AutoFormat makes of quotes, spaces and operators.</summary>
internal sealed class Lexer(string source)
{
    private readonly List<Token> _tokens = [];
    private readonly List<SyntaxError> _errors = [];
    private int _position;

    /// <summary>All errors; when there are any, the tokens are not worth parsing.</summary>
    public IReadOnlyList<SyntaxError> Errors => _errors;

    /// <summary>The tokens; the last is <see cref="TokenKind.End"/>.</summary>
    public IReadOnlyList<Token> Read()
    {
        while (_position < source.Length)
        {
            var c = source[_position];
            if (Characters.IsSpace(c))
            {
                _position++;
            }
            else if (Characters.IsNameStart(c))
            {
                ReadName();
            }
            else if (char.IsAsciiDigit(c))
            {
                ReadNumber();
            }
            else if (Characters.OpensString(c))
            {
                ReadText(c);
            }
            else
            {
                ReadSymbol(c);
            }
        }

        _tokens.Add(new Token(TokenKind.End, "", new TextSpan(source.Length, 0)));
        return _tokens;
    }

    private void ReadName()
    {
        var start = _position;
        while (_position < source.Length && Characters.IsNamePart(source[_position]))
        {
            _position++;
        }

        _tokens.Add(new Token(TokenKind.Name, Characters.Normal(source[start.._position]), From(start)));
    }

    private void ReadNumber()
    {
        var start = _position;
        SkipDigits();
        if (_position + 1 < source.Length && source[_position] == '.' && char.IsAsciiDigit(source[_position + 1]))
        {
            _position++;
            SkipDigits();
        }

        var text = source[start.._position];
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            _errors.Add(new SyntaxError(Messages.LiteralTooLarge(text), From(start)));
        }

        _tokens.Add(new Token(TokenKind.Number, text, From(start), number));
    }

    private void SkipDigits()
    {
        while (_position < source.Length && char.IsAsciiDigit(source[_position]))
        {
            _position++;
        }
    }

    private void ReadText(char open)
    {
        var start = _position++;
        var text = new StringBuilder();
        while (_position < source.Length)
        {
            var c = source[_position++];
            if (Characters.ClosesString(open, c))
            {
                _tokens.Add(new Token(TokenKind.Text, Characters.Normal(text.ToString()), From(start)));
                return;
            }

            text.Append(c == '\\' ? ReadEscape() : c);
        }

        _errors.Add(new SyntaxError(Messages.UnclosedString(), From(start)));
    }

    private char ReadEscape()
    {
        if (_position == source.Length)
        {
            return '\\';
        }

        var c = source[_position++];
        if (c is '\\' || Characters.OpensString(c))
        {
            return c;
        }

        if (c == 'n')
        {
            return '\n';
        }

        _errors.Add(new SyntaxError(Messages.UnknownEscape("\\" + c), TextSpan.Between(_position - 2, _position)));
        return c;
    }

    private void ReadSymbol(char c)
    {
        var start = _position;
        var next = start + 1 < source.Length ? source[start + 1] : '\0';
        var symbol = (c, next) switch
        {
            ('=', '=') or ('!', '=') or ('<', '>') or ('<', '=') or ('>', '=') => source.Substring(start, 2),
            _ => c.ToString(),
        };
        _position += symbol.Length;
        if (Characters.Operator(symbol) is { } known)
        {
            _tokens.Add(new Token(TokenKind.Symbol, known, From(start)));
        }
        else
        {
            while (_position < source.Length && source[_position] == c)
            {
                _position++;
            }

            _errors.Add(new SyntaxError(Messages.UnexpectedCharacter(source[start.._position]), From(start)));
        }
    }

    private TextSpan From(int start) => TextSpan.Between(start, _position);
}
