<?xml version="1.0" encoding="UTF-8"?>
<!-- A form from its fields. Modes: form (the whole), filter (the same in one line above a
     list), summary (the answers, each with a way to change it), group, beside (empty: a
     view puts a panel beside the group that causes it), more (empty: what a view adds to the
     row of buttons), field, label, hint, input, id.

     Further buttons and silent values stand in the form, or beside it in the page with
     form="NAME".

     Order inside a field: label, hint, error, control; a screen reader hears all four. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="form" mode="form">
    <form class="form" action="{@action}" method="{@method}" novalidate="novalidate">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:if test=".//field[@required = 'yes'] and .//field[not(@required = 'yes')]">
        <p class="soft"><xsl:value-of select="p:t('form.required')"/></p>
      </xsl:if>
      <!-- The scanner's Enter presses the first submit button of the document. It stands
           beside the field of its own name, else on top. -->
      <xsl:variable name="button" select="button|/page/button[@form = current()/@name]"/>
      <xsl:apply-templates select="$button[@first = 'yes'][not(@value = current()//field/@name)]" mode="button"/>
      <xsl:apply-templates select="group|field" mode="group"/>
      <div class="buttons">
        <button type="submit" data-main="data-main">
          <xsl:if test="not(preceding::form[@method = 'post'])"><xsl:attribute name="accesskey">s</xsl:attribute></xsl:if>
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

  <!-- What every form carries: its parts, its token, its key, its silent values. -->
  <xsl:template match="form" mode="begin">
    <xsl:if test="@multipart = 'yes'">
      <xsl:attribute name="enctype">multipart/form-data</xsl:attribute>
    </xsl:if>
    <xsl:if test="not(/page/@kind = 'public')">
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
    <fieldset class="group">
      <legend><xsl:value-of select="p:t(concat('group.', @name))"/></legend>
      <div class="fields">
        <xsl:apply-templates select="field" mode="field"/>
      </div>
    </fieldset>
    <xsl:apply-templates select="." mode="beside"/>
  </xsl:template>

  <xsl:template match="field" mode="group">
    <xsl:apply-templates select="." mode="field"/>
  </xsl:template>

  <xsl:template match="group" mode="beside"/>

  <!-- A filter is one line: the list below is its answer, so it has no legend and no marks. -->
  <xsl:template match="form" mode="filter">
    <form class="filter-bar" action="{@action}" method="{@method}" role="search">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:apply-templates select=".//field" mode="field"/>
      <button type="submit" class="second">
        <xsl:value-of select="p:t(concat('button.', @submit))"/>
      </button>
      <xsl:apply-templates select="button" mode="button"/>
    </form>
  </xsl:template>

  <!-- The answers before they are sent; @edit is the page to change them on. -->
  <xsl:template match="form" mode="summary">
    <dl class="summary">
      <xsl:apply-templates select=".//field[value != '' or option[@selected = 'yes']]" mode="summary"/>
    </dl>
  </xsl:template>

  <xsl:template match="field" mode="summary">
    <div>
      <dt><xsl:apply-templates select="." mode="label"/></dt>
      <dd>
        <xsl:choose>
          <xsl:when test="option">
            <xsl:for-each select="option[@selected = 'yes']">
              <xsl:if test="position() &gt; 1">, </xsl:if>
              <xsl:apply-templates select="." mode="label"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise><span class="lines"><xsl:value-of select="value"/></span></xsl:otherwise>
        </xsl:choose>
      </dd>
      <xsl:if test="ancestor::form/@edit">
        <dd class="edit">
          <a>
            <xsl:attribute name="href">
              <xsl:value-of select="concat(ancestor::form/@edit, '#')"/>
              <xsl:apply-templates select="." mode="id"/>
            </xsl:attribute>
            <xsl:value-of select="p:t('summary.edit')"/>
            <span class="hidden-text"><xsl:text> </xsl:text><xsl:apply-templates select="." mode="label"/></span>
          </a>
        </dd>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- Ids: the form's name (or id, where a page has two of a name) and the field's. -->
  <xsl:template match="field" mode="id">
    <xsl:value-of select="concat((ancestor::form/@id|ancestor::form[not(@id)]/@name)[1], '-', @name)"/>
  </xsl:template>

  <xsl:template match="field" mode="label">
    <xsl:value-of select="p:t(concat('field.', @name))"/>
  </xsl:template>

  <xsl:template match="option" mode="label">
    <xsl:choose>
      <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t(concat(../@of, '.', @code))"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="mark">
    <xsl:if test="@required = 'yes' and ancestor::form//field[not(@required = 'yes')]">
      <span class="mark" aria-hidden="true"> *</span>
    </xsl:if>
  </xsl:template>

  <!-- One control with its label. -->
  <xsl:template match="field" mode="field">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div>
      <xsl:apply-templates select="." mode="frame"/>
      <label for="{$id}">
        <xsl:apply-templates select="." mode="label"/>
        <xsl:apply-templates select="." mode="mark"/>
      </label>
      <xsl:apply-templates select="." mode="hint"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="error" mode="field"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:variable name="button"
          select="(ancestor::form/button|/page/button[@form = current()/ancestor::form/@name])[@first = 'yes'][@value = current()/@name]"/>
      <xsl:choose>
        <xsl:when test="$button">
          <div class="with">
            <xsl:apply-templates select="." mode="input"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
            <xsl:apply-templates select="$button" mode="button"/>
          </div>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="input"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Several controls under one question. -->
  <xsl:template match="field[@type = 'many' or (option and @many = 'yes')]|field[@show = 'radio'][count(option) &lt;= 5]" mode="field">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <fieldset>
      <xsl:apply-templates select="." mode="frame"/>
      <xsl:apply-templates select="." mode="heard"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <legend>
        <xsl:apply-templates select="." mode="label"/>
        <xsl:apply-templates select="." mode="mark"/>
      </legend>
      <xsl:apply-templates select="." mode="hint"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="error" mode="field"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="option" mode="input"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
    </fieldset>
  </xsl:template>

  <xsl:template match="option" mode="input">
    <xsl:param name="id"/>
    <label class="pick">
      <input name="{../@name}" value="{@code}">
        <xsl:attribute name="type">
          <xsl:choose>
            <xsl:when test="../@type = 'many' or ../@many = 'yes'">checkbox</xsl:when>
            <xsl:otherwise>radio</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:if test="position() = 1"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
        <xsl:if test="@selected = 'yes'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
        <xsl:if test="../@show = 'radio' and ../@required = 'yes' and not(../@many = 'yes')"><xsl:attribute name="required">required</xsl:attribute></xsl:if>
      </input>
      <xsl:text> </xsl:text>
      <span><xsl:apply-templates select="." mode="label"/></span>
    </label>
  </xsl:template>

  <xsl:template match="field[@type = 'flag']" mode="field">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div>
      <xsl:apply-templates select="." mode="frame"/>
      <xsl:apply-templates select="error" mode="field"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <label class="pick">
        <input type="checkbox" id="{$id}" name="{@name}" value="1">
          <xsl:if test="value = '1' or value = 'yes' or value = 'on'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          <xsl:apply-templates select="." mode="heard"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
        </input>
        <xsl:text> </xsl:text>
        <span><xsl:apply-templates select="." mode="label"/><xsl:apply-templates select="." mode="mark"/></span>
      </label>
      <xsl:apply-templates select="." mode="hint"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
    </div>
  </xsl:template>

  <!-- Class of the frame: what is wrong, and what needs the whole width. -->
  <xsl:template match="field" mode="frame">
    <xsl:attribute name="class">
      <xsl:text>field</xsl:text>
      <xsl:if test="error"> wrong</xsl:if>
      <xsl:if test="@type = 'lines' or @type = 'file' or @type = 'many' or (@type = 'text' and @max &gt; 200)"> wide</xsl:if>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="field" mode="hint">
    <xsl:param name="id"/>
    <xsl:if test="@hint = 'yes' or @type = 'day' or (@type = 'file' and @accept and @size)">
      <p class="hint" id="{$id}-hint">
        <xsl:choose>
          <xsl:when test="@hint = 'yes'"><xsl:value-of select="p:t(concat('hint.', @name))"/></xsl:when>
          <xsl:when test="@type = 'day'"><xsl:value-of select="p:t('hint.day')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t2('hint.file', string(@accept), concat(translate(@size, 'MK', ''), ' ', translate(@size, '0123456789', ''), 'B'))"/></xsl:otherwise>
        </xsl:choose>
      </p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="error" mode="field">
    <xsl:param name="id"/>
    <p class="error">
      <xsl:if test="position() = 1"><xsl:attribute name="id"><xsl:value-of select="$id"/>-error</xsl:attribute></xsl:if>
      <xsl:apply-templates select="." mode="error"/>
    </p>
  </xsl:template>

  <!-- What is read out with the control: hint and error; and that it is wrong. -->
  <xsl:template match="field" mode="heard">
    <xsl:param name="id"/>
    <xsl:variable name="hint" select="@hint = 'yes' or @type = 'day' or (@type = 'file' and @accept and @size)"/>
    <xsl:choose>
      <xsl:when test="$hint and error">
        <xsl:attribute name="aria-describedby"><xsl:value-of select="concat($id, '-hint ', $id, '-error')"/></xsl:attribute>
      </xsl:when>
      <xsl:when test="error">
        <xsl:attribute name="aria-describedby"><xsl:value-of select="concat($id, '-error')"/></xsl:attribute>
      </xsl:when>
      <xsl:when test="$hint">
        <xsl:attribute name="aria-describedby"><xsl:value-of select="concat($id, '-hint')"/></xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Attributes that every control shares. -->
  <xsl:template match="field" mode="common">
    <xsl:param name="id"/>
    <xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute>
    <xsl:attribute name="name"><xsl:value-of select="@name"/></xsl:attribute>
    <xsl:if test="@required = 'yes' and not(ancestor::form/@method = 'get')">
      <xsl:attribute name="required">required</xsl:attribute>
    </xsl:if>
    <xsl:if test="ancestor::form/@method = 'get' and not(preceding::field)">
      <xsl:attribute name="accesskey">f</xsl:attribute>
    </xsl:if>
    <xsl:if test="error"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
    <xsl:apply-templates select="." mode="heard"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="field" mode="input">
    <xsl:param name="id"/>
    <input type="text">
      <xsl:attribute name="class">
        <xsl:choose>
          <xsl:when test="@max &lt;= 12">size-s</xsl:when>
          <xsl:when test="@max &lt;= 40">size-m</xsl:when>
          <xsl:otherwise>size-l</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="text"/>
    </input>
  </xsl:template>

  <xsl:template match="field" mode="text">
    <xsl:attribute name="value"><xsl:value-of select="value"/></xsl:attribute>
    <xsl:if test="@max and not(@type = 'number')">
      <xsl:attribute name="maxlength"><xsl:value-of select="@max"/></xsl:attribute>
    </xsl:if>
    <xsl:apply-templates select="." mode="autocomplete"/>
    <xsl:if test="@name = 'unit_search'">
      <xsl:attribute name="data-list">/js/communes.txt</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Citizens may let the browser fill in who they are; a clerk's browser must not
       remember whom she wrote down. -->
  <xsl:template match="field" mode="autocomplete">
    <xsl:attribute name="autocomplete">
      <xsl:choose>
        <xsl:when test="@type = 'password'">
          <xsl:choose>
            <xsl:when test="starts-with(@name, 'new_')">new-password</xsl:when>
            <xsl:otherwise>current-password</xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:when test="@type = 'secret'">one-time-code</xsl:when>
        <xsl:when test="@name = 'login'">username</xsl:when>
        <xsl:when test="not(/page/@kind = 'public')">off</xsl:when>
        <xsl:when test="@type = 'phone'">tel</xsl:when>
        <xsl:when test="@type = 'email'">email</xsl:when>
        <xsl:when test="@personal = 'yes' and contains(@name, 'address')">street-address</xsl:when>
        <xsl:when test="@personal = 'yes' and contains(@name, 'birth')">bday</xsl:when>
        <xsl:when test="@personal = 'yes' and contains(@name, 'name')">name</xsl:when>
        <xsl:otherwise>off</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="field[@type = 'lines']" mode="input">
    <xsl:param name="id"/>
    <textarea rows="10">
      <xsl:choose>
        <xsl:when test="@rows"><xsl:attribute name="rows"><xsl:value-of select="@rows"/></xsl:attribute></xsl:when>
        <xsl:when test="@max &lt;= 500"><xsl:attribute name="rows">3</xsl:attribute></xsl:when>
        <xsl:when test="@max &lt;= 4000"><xsl:attribute name="rows">6</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:if test="@max"><xsl:attribute name="maxlength"><xsl:value-of select="@max"/></xsl:attribute></xsl:if>
      <xsl:value-of select="value"/>
    </textarea>
  </xsl:template>

  <xsl:template match="field[@type = 'day' or @type = 'number']" mode="input">
    <xsl:param name="id"/>
    <input type="text" class="size-s" inputmode="numeric">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="text"/>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'phone']" mode="input">
    <xsl:param name="id"/>
    <input type="tel" class="size-m">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="text"/>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'email']" mode="input">
    <xsl:param name="id"/>
    <input type="email" class="size-l" spellcheck="false">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="text"/>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'code']" mode="input">
    <xsl:param name="id"/>
    <input type="text" class="size-m code" spellcheck="false" autocapitalize="characters">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="text"/>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'secret']" mode="input">
    <xsl:param name="id"/>
    <input type="text" class="size-s code" inputmode="numeric" spellcheck="false">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:apply-templates select="." mode="text"/>
    </input>
  </xsl:template>

  <!-- A password is never written back into the page. -->
  <xsl:template match="field[@type = 'password']" mode="input">
    <xsl:param name="id"/>
    <input type="password" class="size-l">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:if test="@max"><xsl:attribute name="maxlength"><xsl:value-of select="@max"/></xsl:attribute></xsl:if>
      <xsl:apply-templates select="." mode="autocomplete"/>
    </input>
  </xsl:template>

  <xsl:template match="field[@type = 'file']" mode="input">
    <xsl:param name="id"/>
    <input type="file">
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:if test="@many = 'yes'"><xsl:attribute name="multiple">multiple</xsl:attribute></xsl:if>
      <xsl:if test="@accept">
        <xsl:attribute name="accept">
          <xsl:apply-templates select="@accept" mode="suffix"><xsl:with-param name="rest" select="normalize-space(@accept)"/></xsl:apply-templates>
        </xsl:attribute>
      </xsl:if>
    </input>
  </xsl:template>

  <!-- "pdf jpg" is ".pdf,.jpg" to a browser. -->
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

  <xsl:template match="field[@type = 'choice' or @type = 'key' or @type = 'agency' or @type = 'commune']" mode="input">
    <xsl:param name="id"/>
    <select>
      <xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <xsl:if test="count(option) &gt; 20">
        <xsl:attribute name="data-combo">data-combo</xsl:attribute>
      </xsl:if>
      <xsl:if test="not(@required = 'yes' and option/@selected = 'yes') and not(option/@code = '')">
        <option value="">
          <xsl:choose>
            <xsl:when test="ancestor::form/@method = 'get'"><xsl:value-of select="p:t('choice.all')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t('choice.none')"/></xsl:otherwise>
          </xsl:choose>
        </option>
      </xsl:if>
      <xsl:apply-templates select="option" mode="choice"/>
    </select>
  </xsl:template>

  <xsl:template match="option" mode="choice">
    <option value="{@code}">
      <xsl:if test="@selected = 'yes'"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if>
      <xsl:apply-templates select="." mode="label"/>
    </option>
  </xsl:template>
</xsl:stylesheet>
