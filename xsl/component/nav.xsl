<?xml version="1.0" encoding="UTF-8"?>
<!-- Ways through the portal: navigation, languages, the signed-in person, tabs with counts,
     and the acts that a person may do now. Modes: nav, languages, me, tabs, actions, todo. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <!-- A record of a part says which part it belongs to. Administration has several parts
       under one name and says nothing. -->
  <xsl:template match="nav" mode="nav">
    <xsl:variable name="area" select="concat('/', /page[@area != 'account']/@area, '/')"/>
    <nav class="nav" aria-label="{p:t('nav.label')}">
      <ul>
        <xsl:for-each select="item">
          <li>
            <a href="{@path}">
              <xsl:choose>
                <xsl:when test="@current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:when>
                <xsl:when test="starts-with(@path, $area)"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:when>
              </xsl:choose>
              <xsl:value-of select="p:t('nav.', @key)"/>
              <xsl:apply-templates select="@count" mode="count"/>
            </a>
          </li>
        </xsl:for-each>
        <li class="last"><a href="/tro-giup/trang/{/page/@area}.{/page/@view}" target="_blank"><xsl:value-of select="p:t('nav.guide')"/></a></li>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="@count" mode="count">
    <xsl:text> </xsl:text>
    <span class="count">
      <xsl:if test="../@tone"><xsl:attribute name="class">count <xsl:value-of select="../@tone"/></xsl:attribute></xsl:if>
      <!-- Programs count no further than a thousand. -->
      <xsl:choose>
        <xsl:when test="string-length() &lt; 4"><xsl:value-of select="."/></xsl:when>
        <xsl:otherwise>999+</xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="languages" mode="languages">
    <ul class="languages">
      <xsl:for-each select="language">
        <li>
          <a href="{@path}" hreflang="{@code}" lang="{@code}">
            <xsl:if test="@current"><xsl:attribute name="aria-current">true</xsl:attribute></xsl:if>
            <xsl:value-of select="p:t('language.', @code)"/>
          </a>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <!-- Who is signed in, for which office, and the way out: a POST, never a link. -->
  <xsl:template match="me" mode="me">
    <details class="me">
      <summary>
        <span class="who"><xsl:value-of select="name"/></span>
        <xsl:text> </xsl:text>
        <span class="where"><xsl:value-of select="agency_name"/></span>
      </summary>
      <div class="menu">
        <p><xsl:value-of select="agency_name"/></p>
        <p class="soft">
          <xsl:for-each select="roles/role">
            <xsl:if test="position() &gt; 1">, </xsl:if>
            <xsl:value-of select="p:t('role.', .)"/>
          </xsl:for-each>
        </p>
        <a href="/account/me"><xsl:value-of select="p:t('nav.me')"/></a>
        <form method="post" action="/account/sign-out">
          <input type="hidden" name="csrf" value="{/page/csrf}"/>
          <button type="submit" class="second"><xsl:value-of select="p:t('nav.sign_out')"/></button>
        </form>
      </div>
    </details>
  </xsl:template>

  <!-- <tabs><tab key path count tone current/></tabs>: parts of a record, or counts of a worklist
       that are links. A tab named by a value from the database has a label. -->
  <xsl:template match="tabs" mode="tabs">
    <nav class="tabs" aria-label="{p:t('tab.label')}">
      <ul>
        <xsl:apply-templates select="tab" mode="tabs"/>
      </ul>
    </nav>
  </xsl:template>

  <xsl:template match="tab" mode="tabs">
    <li>
      <a href="{@path}">
        <xsl:if test="@current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
        <xsl:choose>
          <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('tab.', @key)"/></xsl:otherwise>
        </xsl:choose>
        <xsl:apply-templates select="@count" mode="count"/>
      </a>
    </li>
  </xsl:template>

  <!-- What may be done now. One main act a page; what may not be done yet says why. -->
  <xsl:template match="actions" mode="actions">
    <xsl:if test="action">
      <ul class="actions">
        <xsl:apply-templates select="action[@main]" mode="actions"/>
        <xsl:apply-templates select="action[not(@main)]" mode="actions"/>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="action" mode="actions">
    <li>
      <xsl:choose>
        <xsl:when test="@enabled = 'no'">
          <span class="button off"><xsl:value-of select="p:t(@key)"/></span>
          <xsl:if test="@why">
            <xsl:text> </xsl:text>
            <span class="why"><xsl:value-of select="p:t(@why)"/></span>
          </xsl:if>
        </xsl:when>
        <xsl:when test="@main = 'yes'">
          <a class="button" href="{@path}"><xsl:value-of select="p:t(@key)"/></a>
        </xsl:when>
        <xsl:otherwise>
          <a class="button second" href="{@path}"><xsl:value-of select="p:t(@key)"/></a>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- The same in a panel with its heading: what is to be done next, and by whom. -->
  <xsl:template match="actions" mode="todo">
    <section class="panel todo" aria-labelledby="todo">
      <h2 id="todo"><xsl:value-of select="p:t('todo.title')"/></h2>
      <xsl:if test="@who">
        <p><xsl:value-of select="p:t2('todo.who', @who)"/></p>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="action"><xsl:apply-templates select="." mode="actions"/></xsl:when>
        <xsl:otherwise><p class="soft"><xsl:value-of select="p:t('todo.none')"/></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>
</xsl:stylesheet>
