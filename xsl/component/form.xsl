<?xml version="1.0" encoding="UTF-8"?>
<!-- A form from its fields. Modes: form (the whole), filter (the same in one line above a
     list), summary (the answers, each with a way to change it), group, beside (empty: a
     view puts a panel beside the group that causes it), more (empty: what a view adds to the
     row of buttons), field, label, hint, input, id.

     Further buttons and silent values stand in the form, or beside it in the page with
     form="NAME". Order inside a field: label, hint, error, control; a screen reader hears
     all four. What is the same for all fields of a form (prefix of ids, whether marks are
     shown, the scanner's button) is worked out once and handed down. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:variable name="public" select="/page/@kind = 'public'"/>

  <xsl:template match="form" mode="form">
    <xsl:variable name="button" select="button|/page/button[@form = current()/@name]"/>
    <xsl:variable name="marks" select=".//field/@required = 'yes' and .//field[not(@required = 'yes')]"/>
    <xsl:variable name="prefix"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <form class="form" action="{@action}" method="{@method}" novalidate="novalidate">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:if test="$marks">
        <p class="soft"><xsl:value-of select="p:t('form.required')"/></p>
      </xsl:if>
      <!-- The scanner's Enter presses the first submit button of the document. It stands
           beside the field of its own name, else on top. -->
      <xsl:apply-templates select="$button[@first = 'yes'][not(@value = current()//field/@name)]" mode="button"/>
      <xsl:apply-templates select="group|field" mode="group">
        <xsl:with-param name="prefix" select="string($prefix)"/>
        <xsl:with-param name="marks" select="$marks"/>
        <xsl:with-param name="first" select="$button[@first = 'yes']"/>
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
    <xsl:param name="prefix"/>
    <xsl:param name="marks"/>
    <xsl:param name="first"/>
    <fieldset class="group">
      <legend><xsl:value-of select="p:t(concat('group.', @name))"/></legend>
      <div class="fields">
        <xsl:apply-templates select="field" mode="field">
          <xsl:with-param name="prefix" select="$prefix"/>
          <xsl:with-param name="marks" select="$marks"/>
          <xsl:with-param name="first" select="$first"/>
        </xsl:apply-templates>
      </div>
    </fieldset>
    <xsl:apply-templates select="." mode="beside"/>
  </xsl:template>

  <xsl:template match="field" mode="group">
    <xsl:param name="prefix"/>
    <xsl:param name="marks"/>
    <xsl:param name="first"/>
    <xsl:apply-templates select="." mode="field">
      <xsl:with-param name="prefix" select="$prefix"/>
      <xsl:with-param name="marks" select="$marks"/>
      <xsl:with-param name="first" select="$first"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="group" mode="beside"/>

  <!-- Nothing to choose from yet: the field beside it is typed first. -->
  <xsl:template match="field[@type = 'key'][not(option)][not(error)]" mode="field">
    <xsl:if test="value != ''"><input type="hidden" name="{@name}" value="{value}"/></xsl:if>
  </xsl:template>

  <!-- A filter is one line: the list below is its answer, so it has no legend and no marks. -->
  <xsl:template match="form" mode="filter">
    <xsl:variable name="prefix"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <form class="filter-bar" action="{@action}" method="{@method}" role="search">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:apply-templates select="field|group/field" mode="field">
        <xsl:with-param name="prefix" select="string($prefix)"/>
        <xsl:with-param name="marks" select="false()"/>
        <xsl:with-param name="first" select="/.."/>
      </xsl:apply-templates>
      <button type="submit" class="second">
        <xsl:value-of select="p:t(concat('button.', @submit))"/>
      </button>
      <xsl:apply-templates select="button|/page/button[@form = current()/@name]" mode="button"/>
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
  <xsl:template match="form" mode="id">
    <xsl:value-of select="@id"/>
    <xsl:if test="not(@id)"><xsl:value-of select="@name"/></xsl:if>
  </xsl:template>

  <xsl:template match="field" mode="id">
    <xsl:apply-templates select="ancestor::form" mode="id"/>
    <xsl:value-of select="concat('-', @name)"/>
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

  <!-- One control with its label; several controls under one question go to mode choices. -->
  <xsl:template match="field" mode="field">
    <xsl:param name="prefix"><xsl:apply-templates select="ancestor::form" mode="id"/></xsl:param>
    <xsl:param name="marks"/>
    <xsl:param name="first" select="/.."/>
    <xsl:variable name="id" select="concat($prefix, '-', @name)"/>
    <xsl:variable name="hint" select="@hint = 'yes' or @type = 'day' or (@accept and @size)"/>
    <xsl:choose>
      <xsl:when test="@type = 'flag' or @type = 'many' or @many = 'yes' or @show">
        <xsl:apply-templates select="." mode="choices">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="hint" select="$hint"/>
          <xsl:with-param name="marks" select="$marks"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="control">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="hint" select="$hint"/>
          <xsl:with-param name="marks" select="$marks"/>
          <xsl:with-param name="first" select="$first[@value = current()/@name]"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="control">
    <xsl:param name="id"/>
    <xsl:param name="hint"/>
    <xsl:param name="marks"/>
    <xsl:param name="first" select="/.."/>
    <xsl:variable name="heard" select="$hint or error"/>
    <div class="field">
      <xsl:apply-templates select="." mode="frame"/>
      <label for="{$id}">
        <xsl:apply-templates select="." mode="label"/>
        <xsl:if test="$marks"><xsl:apply-templates select="@required" mode="mark"/></xsl:if>
      </label>
      <xsl:if test="$heard">
        <xsl:apply-templates select="." mode="hint"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
        <xsl:apply-templates select="error" mode="field"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$first">
          <div class="with">
            <xsl:apply-templates select="." mode="input">
              <xsl:with-param name="id" select="$id"/>
              <xsl:with-param name="heard" select="$heard"/>
            </xsl:apply-templates>
            <xsl:apply-templates select="$first" mode="button"/>
          </div>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="." mode="input">
            <xsl:with-param name="id" select="$id"/>
            <xsl:with-param name="heard" select="$heard"/>
          </xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- Radio buttons and checkboxes; where there are more than five, radio becomes a select. -->
  <xsl:template match="field" mode="choices">
    <xsl:param name="id"/>
    <xsl:param name="hint"/>
    <xsl:param name="marks"/>
    <xsl:choose>
      <xsl:when test="@type = 'flag'">
        <xsl:apply-templates select="." mode="flag">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="marks" select="$marks"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="not(option) or (@show = 'radio' and not(@type = 'many' or @many = 'yes') and option[6])">
        <xsl:apply-templates select="." mode="control">
          <xsl:with-param name="id" select="$id"/>
          <xsl:with-param name="hint" select="$hint"/>
          <xsl:with-param name="marks" select="$marks"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <fieldset class="field">
          <xsl:apply-templates select="." mode="frame"/>
          <xsl:apply-templates select="." mode="heard"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
          <legend>
            <xsl:apply-templates select="." mode="label"/>
            <xsl:if test="$marks"><xsl:apply-templates select="@required" mode="mark"/></xsl:if>
          </legend>
          <xsl:apply-templates select="." mode="hint"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
          <xsl:apply-templates select="error" mode="field"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
          <xsl:apply-templates select="option" mode="input">
            <xsl:with-param name="id" select="$id"/>
            <xsl:with-param name="many" select="@type = 'many' or @many = 'yes'"/>
          </xsl:apply-templates>
        </fieldset>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="option" mode="input">
    <xsl:param name="id"/>
    <xsl:param name="many"/>
    <label class="pick">
      <input type="radio" name="{../@name}" value="{@code}">
        <xsl:choose>
          <xsl:when test="$many"><xsl:attribute name="type">checkbox</xsl:attribute></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="../@required" mode="attribute"/></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="position() = 1"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
        <xsl:if test="@selected"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
      </input>
      <xsl:text> </xsl:text>
      <span><xsl:apply-templates select="." mode="label"/></span>
    </label>
  </xsl:template>

  <xsl:template match="field" mode="flag">
    <xsl:param name="id"/>
    <xsl:param name="marks"/>
    <div class="field">
      <xsl:apply-templates select="." mode="frame"/>
      <xsl:apply-templates select="error" mode="field"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
      <label class="pick">
        <input type="checkbox" id="{$id}" name="{@name}" value="1">
          <xsl:if test="value = '1' or value = 'yes' or value = 'on'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          <xsl:apply-templates select="." mode="heard"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
        </input>
        <xsl:text> </xsl:text>
        <span>
          <xsl:apply-templates select="." mode="label"/>
          <xsl:if test="$marks"><xsl:apply-templates select="@required" mode="mark"/></xsl:if>
        </span>
      </label>
      <xsl:apply-templates select="." mode="hint"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
    </div>
  </xsl:template>

  <!-- Class of the frame: what is wrong, and what needs the whole width. -->
  <xsl:template match="field" mode="frame">
    <xsl:if test="error or @max &gt; 200 or @type = 'file' or @type = 'many' or @type = 'lines'">
      <xsl:attribute name="class">
        <xsl:text>field</xsl:text>
        <xsl:if test="error"> wrong</xsl:if>
        <xsl:if test="@type = 'lines' or @type = 'file' or @type = 'many' or (@type = 'text' and @max &gt; 200)"> full</xsl:if>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@required" mode="mark">
    <xsl:if test=". = 'yes'"><span class="mark" aria-hidden="true"> *</span></xsl:if>
  </xsl:template>

  <xsl:template match="field" mode="hint">
    <xsl:param name="id"/>
    <xsl:choose>
      <xsl:when test="@accept and @size">
        <p class="hint" id="{$id}-hint">
          <xsl:value-of select="p:t2('hint.file', string(@accept), concat(translate(@size, 'MK', ''), ' ', translate(@size, '0123456789', ''), 'B'))"/>
        </p>
      </xsl:when>
      <xsl:when test="@hint = 'yes'">
        <p class="hint" id="{$id}-hint"><xsl:value-of select="p:t(concat('hint.', @name))"/></p>
      </xsl:when>
      <xsl:when test="@type = 'day'">
        <p class="hint" id="{$id}-hint"><xsl:value-of select="p:t('hint.day')"/></p>
      </xsl:when>
    </xsl:choose>
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
    <xsl:if test="error or @hint = 'yes' or @type = 'day' or (@accept and @size)">
      <xsl:attribute name="aria-describedby">
        <xsl:if test="@hint = 'yes' or @type = 'day' or (@accept and @size)"><xsl:value-of select="concat($id, '-hint')"/></xsl:if>
        <xsl:if test="error and (@hint = 'yes' or @type = 'day' or (@accept and @size))"><xsl:text> </xsl:text></xsl:if>
        <xsl:if test="error"><xsl:value-of select="concat($id, '-error')"/></xsl:if>
      </xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- Attributes that every control shares beside its id and name. -->
  <xsl:template match="field" mode="common">
    <xsl:param name="id"/>
    <xsl:apply-templates select="." mode="heard"><xsl:with-param name="id" select="$id"/></xsl:apply-templates>
    <xsl:if test="error"><xsl:attribute name="aria-invalid">true</xsl:attribute></xsl:if>
  </xsl:template>

  <xsl:template match="@required" mode="attribute">
    <xsl:if test=". = 'yes' and not(ancestor::form/@method = 'get')">
      <xsl:attribute name="required">required</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="@max" mode="attribute">
    <xsl:attribute name="maxlength"><xsl:value-of select="."/></xsl:attribute>
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
    <xsl:param name="id"/>
    <xsl:param name="heard" select="true()"/>
    <xsl:choose>
      <xsl:when test="@type = 'text'">
        <input type="text" id="{$id}" name="{@name}" class="size-l" value="{value}">
          <xsl:choose>
            <xsl:when test="@max &lt;= 12"><xsl:attribute name="class">size-s</xsl:attribute></xsl:when>
            <xsl:when test="@max &lt;= 40"><xsl:attribute name="class">size-m</xsl:attribute></xsl:when>
          </xsl:choose>
          <xsl:apply-templates select="@max|@required" mode="attribute"/>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
          <xsl:if test="@name = 'unit_search'"><xsl:attribute name="data-list">/js/communes.txt</xsl:attribute></xsl:if>
          <xsl:if test="not(preceding-sibling::field) and ancestor::form/@method = 'get'"><xsl:attribute name="accesskey">f</xsl:attribute></xsl:if>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'choice' or @type = 'key' or @type = 'agency' or @type = 'commune' or @type = 'many'">
        <select id="{$id}" name="{@name}">
          <xsl:apply-templates select="@required" mode="attribute"/>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
          <xsl:if test="option[21]">
            <xsl:attribute name="data-combo">data-combo</xsl:attribute>
          </xsl:if>
          <xsl:if test="not(@required = 'yes' and option/@selected) and not(option/@code = '')">
            <option value="">
              <xsl:choose>
                <xsl:when test="ancestor::form/@method = 'get'"><xsl:value-of select="p:t('choice.all')"/></xsl:when>
                <xsl:otherwise><xsl:value-of select="p:t('choice.none')"/></xsl:otherwise>
              </xsl:choose>
            </option>
          </xsl:if>
          <xsl:apply-templates select="option" mode="choice"/>
        </select>
      </xsl:when>
      <xsl:when test="@type = 'lines'">
        <textarea id="{$id}" name="{@name}" rows="10">
          <xsl:choose>
            <xsl:when test="@rows"><xsl:attribute name="rows"><xsl:value-of select="@rows"/></xsl:attribute></xsl:when>
            <xsl:when test="@max &lt;= 500"><xsl:attribute name="rows">3</xsl:attribute></xsl:when>
            <xsl:when test="@max &lt;= 4000"><xsl:attribute name="rows">6</xsl:attribute></xsl:when>
          </xsl:choose>
          <xsl:apply-templates select="@max|@required" mode="attribute"/>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
          <xsl:value-of select="value"/>
        </textarea>
      </xsl:when>
      <xsl:when test="@type = 'day' or @type = 'number'">
        <input type="text" id="{$id}" name="{@name}" class="size-s" inputmode="numeric" value="{value}">
          <xsl:apply-templates select="@required" mode="attribute"/>
          <xsl:if test="@decimals"><xsl:attribute name="inputmode">decimal</xsl:attribute></xsl:if>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'phone' or @type = 'email'">
        <input type="tel" id="{$id}" name="{@name}" class="size-m" value="{value}">
          <xsl:if test="@type = 'email'">
            <xsl:attribute name="type">email</xsl:attribute>
            <xsl:attribute name="class">size-l</xsl:attribute>
          </xsl:if>
          <xsl:apply-templates select="@max|@required" mode="attribute"/>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'code'">
        <input type="text" id="{$id}" name="{@name}" class="size-m code" autocomplete="off" spellcheck="false" autocapitalize="characters" value="{value}">
          <xsl:apply-templates select="@max|@required" mode="attribute"/>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'secret'">
        <input type="text" id="{$id}" name="{@name}" class="size-s code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" value="{value}">
          <xsl:apply-templates select="@max|@required" mode="attribute"/>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
        </input>
      </xsl:when>
      <!-- A password is never written back into the page. -->
      <xsl:when test="@type = 'password'">
        <input type="password" id="{$id}" name="{@name}" class="size-l" autocomplete="current-password">
          <xsl:if test="starts-with(@name, 'new_')"><xsl:attribute name="autocomplete">new-password</xsl:attribute></xsl:if>
          <xsl:apply-templates select="@max|@required" mode="attribute"/>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
        </input>
      </xsl:when>
      <xsl:otherwise>
        <input type="file" id="{$id}" name="{@name}">
          <xsl:if test="@many = 'yes'"><xsl:attribute name="multiple">multiple</xsl:attribute></xsl:if>
          <xsl:apply-templates select="@accept|@required" mode="attribute"/>
          <xsl:if test="$heard"><xsl:apply-templates select="." mode="common"><xsl:with-param name="id" select="$id"/></xsl:apply-templates></xsl:if>
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

  <xsl:template match="option" mode="choice">
    <option value="{@code}">
      <xsl:apply-templates select="@selected" mode="attribute"/>
      <xsl:value-of select="@label"/>
      <xsl:if test="not(@label)"><xsl:value-of select="p:t(concat(../@of, '.', @code))"/></xsl:if>
    </option>
  </xsl:template>

  <xsl:template match="@selected" mode="attribute">
    <xsl:attribute name="selected">selected</xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
