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
    <form class="form" action="{@action}" method="{@method}" novalidate="novalidate">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:if test="@marks">
        <p class="soft">
          <xsl:choose>
            <xsl:when test="@marks = 'all'"><xsl:value-of select="p:t('form.required_all')"/></xsl:when>
            <xsl:when test="@marks = 'one'"><xsl:value-of select="p:t('form.required_one')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="p:t('form.required')"/></xsl:otherwise>
          </xsl:choose>
        </p>
      </xsl:if>
      <xsl:apply-templates select="group|field" mode="group"/>
      <div class="buttons">
        <button type="submit" data-main="data-main">
          <xsl:if test="not(preceding-sibling::form[@method = 'post'])"><xsl:attribute name="accesskey">s</xsl:attribute></xsl:if>
          <xsl:value-of select="p:t('button.', @submit)"/>
        </button>
        <xsl:apply-templates select="$button" mode="button"/>
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
    <input type="hidden"><xsl:copy-of select="p:attributes('name value')"/></input>
  </xsl:template>

  <xsl:template match="button" mode="button">
    <button type="submit" class="second">
      <xsl:copy-of select="p:attributes('name value')"/>
      <xsl:value-of select="p:t('button.', @key)"/>
    </button>
  </xsl:template>

  <xsl:template match="group" mode="group">
    <fieldset class="group">
      <legend><xsl:value-of select="p:t('group.', @name)"/></legend>
      <div class="fields">
        <xsl:apply-templates select="field" mode="field"/>
      </div>
    </fieldset>
    <xsl:apply-templates select="." mode="beside"/>
  </xsl:template>

  <xsl:template match="field" mode="group"><xsl:apply-templates select="." mode="field"/></xsl:template>

  <xsl:template match="group" mode="beside"/>

  <!-- A filter is one line: the list below is its answer, so it has no legend and no marks. -->
  <xsl:template match="form" mode="filter">
    <form class="filter-bar" action="{@action}" method="{@method}" role="search">
      <xsl:apply-templates select="." mode="begin"/>
      <xsl:apply-templates select="field|group/field" mode="field"/>
      <button type="submit" class="second">
        <xsl:value-of select="p:t('button.', @submit)"/>
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

  <!-- The number of a row that cannot be chosen any more says nothing to who chose it. -->
  <xsl:template match="field[@type = 'key' and not(option)]" mode="summary"/>

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
          <xsl:when test="@name = 'act' and p:has('act.', value)"><xsl:value-of select="p:t('act.', value)"/></xsl:when>
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
    <xsl:value-of select="p:t('field.', @name)"/>
  </xsl:template>

  <xsl:template match="option" mode="label"><xsl:value-of select="."/></xsl:template>

  <!-- One control with its label, or several under one question: radio buttons and
       checkboxes; where there are more than five, radio becomes a select. Where there is
       nothing to choose from yet, the field beside it is typed first. -->
  <xsl:template match="field" mode="field">
    <xsl:choose>
      <xsl:when test="@type = 'text'"><xsl:apply-templates select="." mode="control"/></xsl:when>
      <xsl:when test="@type = 'flag'"><xsl:apply-templates select="." mode="flag"/></xsl:when>
      <xsl:when test="@choices">
        <xsl:apply-templates select="." mode="choices"/>
      </xsl:when>
      <xsl:when test="@type = 'key' and not(option or @aria-invalid)">
        <xsl:if test="value != ''"><input type="hidden" name="{@name}" value="{value}"/></xsl:if>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="control"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="control">
    <div class="field">
      <xsl:if test="p:attributes('wide aria-invalid')"><xsl:apply-templates select="." mode="frame"/></xsl:if>
      <label for="{@id}">
        <xsl:apply-templates select="." mode="label"/>
        <xsl:if test="@mark"><span class="mark" aria-hidden="true"> *</span></xsl:if>
      </label>
      <xsl:if test="@hint"><xsl:apply-templates select="." mode="hint"/></xsl:if>
      <xsl:if test="@aria-invalid"><xsl:apply-templates select="error" mode="field"/></xsl:if>
      <xsl:choose>
        <!-- A scanner ends with Enter, which presses the first submit button of the document:
             that of its own field. -->
        <xsl:when test="@button">
          <div class="with">
            <xsl:apply-templates select="." mode="input"/>
            <button type="submit" class="second" name="do" value="{@name}"><xsl:value-of select="p:t('button.', @button)"/></button>
          </div>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="input"/></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="choices">
    <xsl:variable name="many" select="@type = 'many' or @many"/>
    <xsl:variable name="shared" select="p:attributes('name required')[not($many) or name() = 'name']"/>
    <fieldset class="field">
      <xsl:if test="p:attributes('wide aria-invalid')"><xsl:apply-templates select="." mode="frame"/></xsl:if>
      <xsl:copy-of select="@aria-describedby"/>
      <legend>
        <xsl:apply-templates select="." mode="label"/>
        <xsl:if test="@mark"><span class="mark" aria-hidden="true"> *</span></xsl:if>
      </legend>
      <xsl:if test="@hint"><xsl:apply-templates select="." mode="hint"/></xsl:if>
      <xsl:if test="@aria-invalid"><xsl:apply-templates select="error" mode="field"/></xsl:if>
      <xsl:for-each select="option">
        <label class="pick">
          <input type="radio">
            <xsl:if test="$many"><xsl:attribute name="type">checkbox</xsl:attribute></xsl:if>
            <xsl:copy-of select="$shared"/>
            <xsl:copy-of select="@value"/>
            <xsl:if test="position() = 1"><xsl:copy-of select="../@id"/></xsl:if>
            <xsl:if test="@selected"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
          </input>
          <xsl:text> </xsl:text>
          <span><xsl:value-of select="."/></span>
        </label>
      </xsl:for-each>
    </fieldset>
  </xsl:template>

  <xsl:template match="field" mode="flag">
    <div class="field">
      <xsl:if test="@aria-invalid"><xsl:apply-templates select="." mode="frame"/></xsl:if>
      <xsl:apply-templates select="error" mode="field"/>
      <label class="pick">
        <input type="checkbox" value="1">
          <xsl:copy-of select="p:attributes('id name aria-describedby')"/>
          <xsl:if test="value = '1'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
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
      <xsl:if test="@aria-invalid"> wrong</xsl:if>
      <xsl:if test="@wide"> full</xsl:if>
    </xsl:attribute>
  </xsl:template>

  <!-- What is read out with the control: its hint, and what is wrong. -->
  <xsl:template match="field" mode="hint">
    <p class="hint" id="{@id}-hint">
      <xsl:choose>
        <xsl:when test="@size">
          <xsl:value-of select="p:t2('hint.file', @accept, concat(translate(@size, 'MK', ''), ' ', translate(@size, '0123456789', ''), 'B'))"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="p:t('hint.', @hint)"/></xsl:otherwise>
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
        <xsl:when test="contains(@name, 'address')">address-line1</xsl:when>
        <xsl:when test="contains(@name, 'birth')">bday</xsl:when>
        <xsl:when test="contains(@name, 'name')">name</xsl:when>
        <xsl:otherwise>off</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
  </xsl:template>

  <xsl:template match="field" mode="input">
    <xsl:choose>
      <xsl:when test="@type = 'text'">
        <input type="text" value="{value}">
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
          <xsl:if test="@list"><xsl:attribute name="data-list"><xsl:value-of select="@list"/></xsl:attribute></xsl:if>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="option or @type = 'choice' or @type = 'key'">
        <select>
          <xsl:copy-of select="p:attributes('id name required data-combo aria-describedby aria-invalid')"/>
          <xsl:if test="not(option)"><option value=""><xsl:value-of select="p:t('choice.none')"/></option></xsl:if>
          <xsl:copy-of select="option"/>
        </select>
      </xsl:when>
      <xsl:when test="@type = 'day' or @type = 'number'">
        <input type="text" class="size-s" inputmode="numeric" value="{value}">
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
          <xsl:if test="@decimals"><xsl:attribute name="inputmode">decimal</xsl:attribute></xsl:if>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'lines'">
        <textarea rows="10">
          <xsl:choose>
            <xsl:when test="@rows"><xsl:copy-of select="@rows"/></xsl:when>
            <xsl:when test="@maxlength &lt;= 500"><xsl:attribute name="rows">3</xsl:attribute></xsl:when>
            <xsl:when test="@maxlength &lt;= 4000"><xsl:attribute name="rows">6</xsl:attribute></xsl:when>
          </xsl:choose>
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
          <xsl:value-of select="value"/>
        </textarea>
      </xsl:when>
      <xsl:when test="@type = 'phone' or @type = 'email'">
        <input type="tel" class="size-m" value="{value}">
          <xsl:if test="@type = 'email'">
            <xsl:attribute name="type">email</xsl:attribute>
            <xsl:attribute name="class">size-l</xsl:attribute>
          </xsl:if>
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
          <xsl:if test="$public"><xsl:apply-templates select="." mode="autocomplete"/></xsl:if>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'code'">
        <input type="text" class="size-m code" autocomplete="off" spellcheck="false" autocapitalize="characters" value="{value}">
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
        </input>
      </xsl:when>
      <xsl:when test="@type = 'secret'">
        <input type="text" class="size-s code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" value="{value}">
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
        </input>
      </xsl:when>
      <!-- A password is never written back into the page. -->
      <xsl:when test="@type = 'password'">
        <input type="password" class="size-l" autocomplete="current-password">
          <xsl:if test="starts-with(@name, 'new_')"><xsl:attribute name="autocomplete">new-password</xsl:attribute></xsl:if>
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
        </input>
      </xsl:when>
      <xsl:otherwise>
        <input type="file">
          <xsl:if test="@many"><xsl:attribute name="multiple">multiple</xsl:attribute></xsl:if>
          <xsl:apply-templates select="@accept" mode="attribute"/>
          <xsl:copy-of select="p:attributes('id name class required maxlength accesskey aria-describedby aria-invalid')"/>
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
</xsl:stylesheet>
