<?xml version="1.0" encoding="UTF-8"?>
<!-- A form from its fields. Modes: form (the whole), filter (the same in one line above a
     list), summary (the answers, each with a way to change it), group, beside (empty: a
     view puts a panel beside the group that causes it), more (empty: what a view adds to the
     row of buttons), field, label, hint, input.

     Further buttons and silent values stand in the form, or beside it in the page with
     form="NAME". Order inside a field: label, hint, error, control; a screen reader hears
     all four. Attributes of a field that are HTML's own (maxlength required) are copied as
     they are; what else a page needs to know of a field base/web/form has worked out: a form
     of a hundred fields asks each of them as little as it can. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:variable name="public" select="/page/@kind = 'public'"/>

  <xsl:template match="form" mode="form">
    <xsl:variable name="button" select="button|/page/button[@form = current()/@name]"/>
    <xsl:variable name="first" select="$button[@first = 'yes']"/>
    <form class="form" action="{@action}" method="{@method}" novalidate="novalidate">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:if test="@marks">
        <p class="soft"><xsl:value-of select="p:t('form.required')"/></p>
      </xsl:if>
      <!-- The scanner's Enter presses the first submit button of the document. It stands
           beside the field of its own name, else on top. -->
      <xsl:apply-templates select="$first[not(@value = current()/*/field/@name)]" mode="button"/>
      <xsl:apply-templates select="group|field" mode="group">
        <xsl:with-param name="first" select="string($first/@value)"/>
      </xsl:apply-templates>
      <div class="buttons">
        <button type="submit" data-main="data-main">
          <xsl:if test="not(preceding-sibling::form[@method = 'post'])"><xsl:attribute name="accesskey">s</xsl:attribute></xsl:if>
          <xsl:value-of select="p:t(concat('button.', @submit))"/>
        </button>
        <xsl:apply-templates select="$button[not(@first = 'yes')]" mode="button"/>
        <xsl:apply-templates select="." mode="more"/>
      </div>
    </form>
  </xsl:template>

  <!-- What a view adds to the row of buttons: a way back, as a link. -->
  <xsl:template match="form" mode="more">
    <xsl:if test="@cancel">
      <a href="{@cancel}"><xsl:value-of select="p:t('button.cancel')"/></a>
    </xsl:if>
  </xsl:template>

  <!-- What every form carries: its parts, its token, its key, its silent values. A clerk's
       browser must not remember whom she wrote down. -->
  <xsl:template match="form" mode="begin">
    <xsl:if test="@multipart = 'yes'">
      <xsl:attribute name="enctype">multipart/form-data</xsl:attribute>
    </xsl:if>
    <xsl:if test="not($public)">
      <xsl:attribute name="autocomplete">off</xsl:attribute>
    </xsl:if>
    <xsl:if test="@method = 'post'">
      <input type="hidden" name="csrf" value="{/page/csrf}"/>
      <xsl:if test="@key"><input type="hidden" name="form_key" value="{@key}"/></xsl:if>
    </xsl:if>
    <xsl:apply-templates select="hidden|/page/hidden[@form = current()/@name]" mode="input"/>
  </xsl:template>

  <xsl:template match="hidden" mode="input">
    <input type="hidden" name="{@name}" value="{@value}"/>
  </xsl:template>

  <xsl:template match="button" mode="button">
    <button type="submit" class="second" name="{@name}" value="{@value}">
      <xsl:value-of select="p:t(concat('button.', @key))"/>
    </button>
  </xsl:template>

  <xsl:template match="group" mode="group">
    <xsl:param name="first"/>
    <fieldset class="group">
      <legend><xsl:value-of select="p:t(concat('group.', @name))"/></legend>
      <div class="fields">
        <xsl:apply-templates select="field" mode="field">
          <xsl:with-param name="first" select="$first"/>
        </xsl:apply-templates>
      </div>
    </fieldset>
    <xsl:apply-templates select="." mode="beside"/>
  </xsl:template>

  <xsl:template match="field" mode="group">
    <xsl:param name="first"/>
    <xsl:apply-templates select="." mode="field">
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="group" mode="beside"/>

  <!-- A filter is one line: the list below is its answer, so it has no legend and no marks. -->
  <xsl:template match="form" mode="filter">
    <form class="filter-bar" action="{@action}" method="{@method}" role="search">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:apply-templates select="field|group/field" mode="field"/>
      <button type="submit" class="second">
        <xsl:value-of select="p:t(concat('button.', @submit))"/>
      </button>
      <xsl:apply-templates select="button|/page/button[@form = current()/@name]" mode="button"/>
    </form>
  </xsl:template>

  <!-- The answers before they are sent; @edit is the page to change them on. -->
  <xsl:template match="form" mode="summary">
    <dl class="summary">
      <xsl:apply-templates select=".//field[value != '' or option[@selected]]" mode="summary"/>
    </dl>
  </xsl:template>

  <xsl:template match="field" mode="summary">
    <div>
      <dt><xsl:apply-templates select="." mode="label"/></dt>
      <dd>
        <xsl:choose>
          <xsl:when test="option">
            <xsl:for-each select="option[@selected]">
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <xsl:apply-templates select="." mode="label"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise><span class="lines"><xsl:value-of select="value"/></span></xsl:otherwise>
        </xsl:choose>
      </dd>
      <xsl:if test="ancestor::form/@edit">
        <dd class="edit">
          <a href="{ancestor::form/@edit}#{@id}">
            <xsl:value-of select="p:t('summary.edit')"/>
            <span class="hidden-text"><xsl:text> </xsl:text><xsl:apply-templates select="." mode="label"/></span>
          </a>
        </dd>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="label">
    <xsl:value-of select="p:t(concat('field.', @name))"/>
  </xsl:template>

  <xsl:template match="option" mode="label">
    <xsl:value-of select="."/>
    <xsl:if test=". = ''"><xsl:value-of select="p:t(concat(../@of, '.', @value))"/></xsl:if>
  </xsl:template>

  <!-- One control with its label, or several under one question: radio buttons and
       checkboxes; where there are more than five, radio becomes a select. Where there is
       nothing to choose from yet, the field beside it is typed first. -->
  <xsl:template match="field" mode="field">
    <xsl:param name="first"/>
    <xsl:choose>
      <xsl:when test="@type = 'text'">
        <xsl:apply-templates select="." mode="control"><xsl:with-param name="first" select="$first"/></xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@type = 'flag'"><xsl:apply-templates select="." mode="flag"/></xsl:when>
      <xsl:when test="option and (@show and not(option[6]) or @type = 'many' or @many)">
        <xsl:apply-templates select="." mode="choices"/>
      </xsl:when>
      <xsl:when test="@type = 'key' and not(option or error)">
        <xsl:if test="value != ''"><input type="hidden" name="{@name}" value="{value}"/></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="control"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="control">
    <xsl:param name="first"/>
    <div class="field">
      <xsl:if test="@wide or error"><xsl:apply-templates select="." mode="frame"/></xsl:if>
      <label for="{@id}">
        <xsl:apply-templates select="." mode="label"/>
        <xsl:if test="@mark"><span class="mark" aria-hidden="true"> *</span></xsl:if>
      </label>
      <xsl:if test="@heard"><xsl:apply-templates select="." mode="heard"/></xsl:if>
      <xsl:choose>
        <xsl:when test="$first = @name">
          <div class="with">
            <xsl:apply-templates select="." mode="input"/>
            <xsl:apply-templates select="(ancestor::form|/page)/button[@first = 'yes'][@value = $first]" mode="button"/>
          </div>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="input"/></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="choices">
    <xsl:variable name="name" select="@name"/>
    <xsl:variable name="many" select="@type = 'many' or @many"/>
    <xsl:variable name="required" select="@required[not($many)]"/>
    <xsl:variable name="of" select="concat(@of, '.')"/>
    <fieldset class="field">
      <xsl:if test="@wide or error"><xsl:apply-templates select="." mode="frame"/></xsl:if>
      <xsl:if test="@heard"><xsl:attribute name="aria-describedby"><xsl:value-of select="@heard"/></xsl:attribute></xsl:if>
      <legend>
        <xsl:apply-templates select="." mode="label"/>
        <xsl:if test="@mark"><span class="mark" aria-hidden="true"> *</span></xsl:if>
      </legend>
      <xsl:if test="@heard"><xsl:apply-templates select="." mode="heard"/></xsl:if>
      <xsl:for-each select="option">
        <label class="pick">
          <input type="radio" name="{$name}" value="{@value}">
            <xsl:if test="$many"><xsl:attribute name="type">checkbox</xsl:attribute></xsl:if>
            <xsl:copy-of select="$required"/>
            <xsl:if test="position() = 1"><xsl:copy-of select="../@id"/></xsl:if>
            <xsl:if test="@selected"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <xsl:text> </xsl:text>
          <span>
            <xsl:value-of select="."/>
            <xsl:if test=". = ''"><xsl:value-of select="p:t(concat($of, @value))"/></xsl:if>
          </span>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <xsl:template match="field" mode="flag">
    <div class="field">
      <xsl:if test="error"><xsl:apply-templates select="." mode="frame"/></xsl:if>
      <xsl:apply-templates select="error" mode="field"/>
      <label class="pick">
        <input type="checkbox" id="{@id}" name="{@name}" value="1">
          <xsl:if test="value = '1' or value = 'yes' or value = 'on'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          <xsl:if test="@heard"><xsl:attribute name="aria-describedby"><xsl:value-of select="@heard"/></xsl:attribute></xsl:if>
        </input>
        <xsl:text> </xsl:text>
        <span>
          <xsl:apply-templates select="." mode="label"/>
          <xsl:if test="@mark"><span class="mark" aria-hidden="true"> *</span></xsl:if>
        </span>
      </label>
      <xsl:if test="@hint"><xsl:apply-templates select="." mode="hint"/></xsl:if>
    </div>
  </xsl:template>

  <!-- Class of the frame: what is wrong, and what needs the whole width. -->
  <xsl:template match="field" mode="frame">
    <xsl:attribute name="class">
      <xsl:text>field</xsl:text>
      <xsl:if test="error"> wrong</xsl:if>
      <xsl:if test="@wide"> full</xsl:if>
    </xsl:attribute>
  </xsl:template>

  <!-- What is read out with the control. -->
  <xsl:template match="field" mode="heard">
    <xsl:if test="@hint"><xsl:apply-templates select="." mode="hint"/></xsl:if>
    <xsl:apply-templates select="error" mode="field"/>
  </xsl:template>

  <xsl:template match="@heard" mode="heard">
    <xsl:attribute name="aria-describedby"><xsl:value-of select="."/></xsl:attribute>
    <xsl:if test="../error"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template match="field" mode="hint">
    <p class="hint" id="{@id}-hint">
      <xsl:choose>
        <xsl:when test="@accept and @size">
          <xsl:value-of select="p:t2('hint.file', string(@accept), concat(translate(@size, 'MK', ''), ' ', translate(@size, '0123456789', ''), 'B'))"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t(concat('hint.', @hint))"/></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <xsl:template match="error" mode="field">
    <p class="error">
      <xsl:if test="position() = 1"><xsl:attribute name="id"><xsl:value-of select="../@id"/>-error</xsl:attribute></xsl:if>
      <xsl:apply-templates select="." mode="error"/>
    </p>
  </xsl:template>

  <!-- Citizens may let the browser fill in who they are. -->
  <xsl:template match="field" mode="autocomplete">
    <xsl:attribute name="autocomplete">
      <xsl:choose>
        <xsl:when test="@type = 'phone'">tel</xsl:when>
        <xsl:when test="@type = 'email'">email</xsl:when>
        <xsl:when test="@name = 'login'">username</xsl:when>
        <xsl:when test="not(@personal = 'yes')">off</xsl:when>
        <xsl:when test="contains(@name, 'address')">street-address</xsl:when>
        <xsl:when test="contains(@name, 'birth')">bday</xsl:when>
        <xsl:when test="contains(@name, 'name')">name</xsl:when>
        <xsl:otherwise>off</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="field" mode="input">
    <xsl:choose>
      <xsl:when test="@type = 'text'">
        <input type="text" id="{@id}" name="{@name}" class="size-{@width}" value="{value}">
          <xsl:copy-of select="@maxlength|@required|@accesskey"/>
          <xsl:if test="@list"><xsl:attribute name="data-list"><xsl:value-of select="@list"/></xsl:attribute></xsl:if>
          <xsl:apply-templates select="@heard" mode="heard"/>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="option or @type = 'choice' or @type = 'key'">
        <select id="{@id}" name="{@name}">
          <xsl:copy-of select="@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
          <xsl:if test="option[21]"><xsl:attribute name="data-combo">data-combo</xsl:attribute></xsl:if>
          <xsl:if test="not(@required and option/@selected) and not(option/@value = '')">
            <option value="">
              <xsl:choose>
                <xsl:when test="ancestor::form/@method = 'get'"><xsl:value-of select="p:t('choice.all')"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="p:t('choice.none')"/></xsl:otherwise>
              </xsl:choose>
            </option>
          </xsl:if>
          <xsl:choose>
            <xsl:when test="option = ''">
              <xsl:apply-templates select="option" mode="choice"><xsl:with-param name="of" select="concat(@of, '.')"/></xsl:apply-templates>
            </xsl:when>
            <xsl:otherwise><xsl:copy-of select="option"/></xsl:otherwise>
          </xsl:choose>
        </select>
      </xsl:when>
      <xsl:when test="@type = 'day' or @type = 'number'">
        <input type="text" id="{@id}" name="{@name}" class="size-s" inputmode="numeric" value="{value}">
          <xsl:copy-of select="@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
          <xsl:if test="@decimals"><xsl:attribute name="inputmode">decimal</xsl:attribute></xsl:if>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'lines'">
        <textarea id="{@id}" name="{@name}" rows="10">
          <xsl:choose>
            <xsl:when test="@rows"><xsl:copy-of select="@rows"/></xsl:when>
            <xsl:when test="@maxlength &lt;= 500"><xsl:attribute name="rows">3</xsl:attribute></xsl:when>
            <xsl:when test="@maxlength &lt;= 4000"><xsl:attribute name="rows">6</xsl:attribute></xsl:when>
          </xsl:choose>
          <xsl:copy-of select="@maxlength|@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
          <xsl:value-of select="value"/>
        </textarea>
      </xsl:when>
      <xsl:when test="@type = 'phone' or @type = 'email'">
        <input type="tel" id="{@id}" name="{@name}" class="size-m" value="{value}">
          <xsl:if test="@type = 'email'">
            <xsl:attribute name="type">email</xsl:attribute>
            <xsl:attribute name="class">size-l</xsl:attribute>
          </xsl:if>
          <xsl:copy-of select="@maxlength|@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'code'">
        <input type="text" id="{@id}" name="{@name}" class="size-m code" autocomplete="off" spellcheck="false" autocapitalize="characters" value="{value}">
          <xsl:copy-of select="@maxlength|@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'secret'">
        <input type="text" id="{@id}" name="{@name}" class="size-s code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" value="{value}">
          <xsl:copy-of select="@maxlength|@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
        </input>
      </xsl:when>
      <!-- A password is never written back into the page. -->
      <xsl:when test="@type = 'password'">
        <input type="password" id="{@id}" name="{@name}" class="size-l" autocomplete="current-password">
          <xsl:if test="starts-with(@name, 'new_')"><xsl:attribute name="autocomplete">new-password</xsl:attribute></xsl:if>
          <xsl:copy-of select="@maxlength|@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
        </input>
      </xsl:when>
      <xsl:otherwise>
        <input type="file" id="{@id}" name="{@name}">
          <xsl:if test="@many"><xsl:attribute name="multiple">multiple</xsl:attribute></xsl:if>
          <xsl:apply-templates select="@accept" mode="attribute"/>
          <xsl:copy-of select="@required"/>
          <xsl:apply-templates select="@heard" mode="heard"/>
        </input>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- "pdf jpg" is ".pdf,.jpg" to a browser. -->
  <xsl:template match="@accept" mode="attribute">
    <xsl:attribute name="accept">
      <xsl:apply-templates select="." mode="suffix"><xsl:with-param name="rest" select="normalize-space(.)"/></xsl:apply-templates>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="@accept" mode="suffix">
    <xsl:param name="rest"/>
    <xsl:choose>
      <xsl:when test="contains($rest, ' ')">
        <xsl:value-of select="concat('.', substring-before($rest, ' '), ',')"/>
        <xsl:apply-templates select="." mode="suffix"><xsl:with-param name="rest" select="substring-after($rest, ' ')"/></xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="concat('.', $rest)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Options that bring their words are HTML's own and copied; a list without is said here. -->
  <xsl:template match="option" mode="choice">
    <xsl:param name="of"/>
    <option value="{@value}"><xsl:copy-of select="@selected"/><xsl:value-of select="p:t(concat($of, @value))"/></option>
  </xsl:template>
</xsl:stylesheet>
